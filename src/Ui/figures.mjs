// Makes a font of ten figures of one width out of Be Vietnam Pro, which has none (no "tnum"): columns of dates, sums and
// codes then stand straight, in the same hand. Run by Fonts.targets: node figures.mjs PACKAGE-FILES-FOLDER TARGET-FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype from 'opentype.js';

const [from, to] = process.argv.slice(2);
const width = 630;

for (const weight of [400, 600]) {
  const bytes = readFileSync(join(from, `be-vietnam-pro-latin-${weight}-normal.woff`));
  const source = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const figures = [...'0123456789'].map(figure => ofOneWidth(source.charToGlyph(figure), figure));
  const font = new opentype.Font({
    familyName: 'MoCua Figures',
    styleName: weight === 400 ? 'Regular' : 'SemiBold',
    unitsPerEm: source.unitsPerEm,
    ascender: source.ascender,
    descender: source.descender,
    glyphs: [new opentype.Glyph({ name: '.notdef', unicode: 0, advanceWidth: width, path: new opentype.Path() }), ...figures],
  });
  writeFileSync(join(to, `figures-${weight}.otf`), Buffer.from(font.toArrayBuffer()));
}

// Wider figures are drawn a little narrower; narrower ones stand in the middle.
function ofOneWidth(glyph, figure) {
  const scale = Math.min(1, width / glyph.advanceWidth);
  const shift = (width - glyph.advanceWidth * scale) / 2;
  const path = new opentype.Path();
  for (const command of glyph.path.commands) {
    const moved = { ...command };
    for (const x of ['x', 'x1', 'x2']) {
      if (x in moved) {
        moved[x] = moved[x] * scale + shift;
      }
    }

    path.commands.push(moved);
  }

  return new opentype.Glyph({ name: glyph.name, unicode: figure.charCodeAt(0), advanceWidth: width, path });
}
