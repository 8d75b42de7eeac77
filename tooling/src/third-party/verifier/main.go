// Checks a log with none of our code: C2SP's own client (filippo.io/torchwood) over the Go project's golang.org/x/mod/sumdb.
//
//	verifier VKEY LOG OLDER PROOFS GROWTH WITNESS
//
// LOG is an exported log, OLDER a folder of checkpoints kept earlier, PROOFS a folder of .tlog-proof files, GROWTH a file
// of consistency proofs, WITNESS the key of a witness that must have cosigned the last checkpoint. Prints what it checked
// as JSON, or the first thing that is wrong, with exit code 1.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type checked struct {
	Size    int64 `json:"size"`
	Entries int64 `json:"entries"`
	Older   int   `json:"older"`
	Proofs  int   `json:"proofs"`
	Growth  int   `json:"growth"`
}

// growth is a proof of ours that the tree of Size begins with the tree of OlderSize.
type growth struct {
	OlderSize int64       `json:"olderSize"`
	OlderRoot tlog.Hash   `json:"olderRoot"`
	Size      int64       `json:"size"`
	Root      tlog.Hash   `json:"root"`
	Hashes    []tlog.Hash `json:"hashes"`
}

func main() {
	found, err := check(os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5], os.Args[6])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(found)
}

func check(vkey, log, older, proofs, growths, witness string) (found checked, err error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return found, err
	}
	policy := torchwood.ThresholdPolicy(2, torchwood.OriginPolicy(verifier.Name()), torchwood.SingleVerifierPolicy(verifier))
	cosigner, err := torchwood.NewCosignatureVerifier(witness)
	if err != nil {
		return found, err
	}
	cosigned := torchwood.ThresholdPolicy(2, policy, torchwood.SingleVerifierPolicy(cosigner))
	last, err := openCheckpoint(filepath.Join(log, "checkpoint"), cosigned)
	if err != nil {
		return found, err
	}
	found.Size = last.N

	tiles, err := torchwood.NewTileFS(os.DirFS(log))
	if err != nil {
		return found, err
	}
	if found.Entries, err = readEntries(tiles, last.Tree); err != nil {
		return found, err
	}
	if found.Older, err = checkOlder(older, policy, tiles, last.Tree); err != nil {
		return found, err
	}
	if found.Proofs, err = checkProofs(proofs, policy); err != nil {
		return found, err
	}
	found.Growth, err = checkGrowths(growths)
	return found, err
}

func openCheckpoint(file string, policy torchwood.Policy) (torchwood.Checkpoint, error) {
	signed, err := os.ReadFile(file)
	if err != nil {
		return torchwood.Checkpoint{}, err
	}
	checkpoint, _, err := torchwood.VerifyCheckpoint(signed, policy)
	return checkpoint, err
}

// readEntries reads every entry; the client compares each with the tiles, and the tiles with the tree.
func readEntries(tiles torchwood.TileReader, tree tlog.Tree) (count int64, err error) {
	client, err := torchwood.NewClient(tiles)
	if err != nil {
		return 0, err
	}
	for range client.AllEntries(context.Background(), tree, 0) {
		count++
	}
	return count, client.Err()
}

// checkOlder proves from the tiles that every state signed earlier is the beginning of the last.
func checkOlder(folder string, policy torchwood.Policy, tiles torchwood.TileReader, tree tlog.Tree) (int, error) {
	files, err := filepath.Glob(filepath.Join(folder, "[0-9]*"))
	if err != nil {
		return 0, err
	}
	hashes := torchwood.TileHashReaderWithContext(context.Background(), tree, tiles)
	for _, file := range files {
		earlier, err := openCheckpoint(file, policy)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
		proof, err := tlog.ProveTree(tree.N, earlier.N, hashes)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, earlier.N, earlier.Hash); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	return len(files), nil
}

func checkProofs(folder string, policy torchwood.Policy) (int, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.tlog-proof"))
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		proof, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		entry, err := torchwood.ProofExtraData(proof)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
		if err := torchwood.VerifyProof(policy, tlog.RecordHash(entry), proof); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	return len(files), nil
}

func checkGrowths(file string) (int, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	var growths []growth
	if err := json.Unmarshal(text, &growths); err != nil {
		return 0, err
	}
	for _, g := range growths {
		if err := tlog.CheckTree(g.Hashes, g.Size, g.Root, g.OlderSize, g.OlderRoot); err != nil {
			return 0, fmt.Errorf("growth from %d to %d: %w", g.OlderSize, g.Size, err)
		}
	}
	return len(growths), nil
}
