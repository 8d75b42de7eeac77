import { expect, test } from 'vitest'
import { relativeLinks } from './document-links.ts'

test.each([
  ['see [the tree](docs/tree.md)', ['docs/tree.md']],
  ['![a picture](./a%20picture.png "its title")', ['./a picture.png']],
  ['[part](tree.md#part) and [here](#part)', ['tree.md']],
  ['[name]: ../other.md', ['../other.md']],
  ['<img width="3" src="docs/a.png">', ['docs/a.png']],
  ['[far](https://example.org/a) [mail](mailto:lan@example.org) [far too](//example.org/b)', []],
  ['`[no](link.md)`\n```\n[no](link.md)\n```\n', []],
])('the links of %j are %j', (markdown, links) => expect(relativeLinks(markdown)).toEqual(links))
