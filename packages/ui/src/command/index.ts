export { CommandPalette, onPaletteKeys, type CommandItem, type CommandSource } from './command-palette.tsx'
