// The contrast of every pair of colours a theme uses, light and dark, by WCAG 2: text 4.5 : 1, marks
// and borders that tell something 3 : 1. The pairs are those of the table, those of every rule that
// sets both colour and ground, and no colour may be used that the table does not know.
import { join } from 'node:path';
import { finish, readText, repository } from '../support/lib.mjs';
import { resolved, themes } from './themes.mjs';

// Text: on which grounds it stands.
const texts = {
  ink: ['paper', 'wash', 'wash-deep', 'warm-wash'],
  'ink-soft': ['paper', 'wash', 'warm-wash'],
  accent: ['paper', 'wash', 'wash-deep', 'warm-wash'],
  'accent-deep': ['paper', 'wash', 'warm-wash'],
  warm: ['paper', 'wash', 'warm-wash', 'warm-wash-deep'],
  paper: ['accent', 'accent-deep'],
  'band-ink': ['band'],
  'band-soft': ['band'],
  'k-a': ['paper', 'wash'],
  'k-b': ['paper', 'wash'],
  'k-c': ['paper', 'wash'],
  'k-d': ['paper', 'wash'],
  'k-e': ['paper', 'wash'],
  'k-g': ['paper', 'wash'],
};
// Marks, lines that are read, edges of fields, the ring of the focus.
const marks = {
  'k-f': ['paper', 'wash'],
  'line-strong': ['paper', 'wash'],
  focus: ['paper', 'wash', 'warm-wash'],
  accent: ['paper', 'wash'],
  '#ffc46b': ['band'],  // the ring of the focus in the masthead
};
// Colour that says nothing a word beside it does not: lines of the grid, arrows, ornament.
const ornament = new Set(['line', 'underline', 'brass', 'band']);

const wrong = [];
let checked = 0;

const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(colour) {
  const digits = colour.slice(1).length === 3 ? [...colour.slice(1)].map((d) => d + d).join('') : colour.slice(1);
  const [r, g, b] = [0, 2, 4].map((i) => channel(parseInt(digits.slice(i, i + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

// The tokens of a scheme: those of light, changed by those of dark.
function tokens(sheets, dark) {
  const found = {};
  for (const css of sheets) {
    const [, night = ''] = /@media screen and \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(css) ?? [];
    const day = css.replace(/@media[\s\S]*?\n\}/g, '');
    for (const [, name, colour] of (day + (dark ? night : '')).matchAll(/--([\w-]+):\s*(#[0-9a-fA-F]{3,6})\b/g)) found[name] = colour;
  }
  return found;
}

function hold(where, colours, text, ground, least) {
  checked += 1;
  const [a, b] = [text, ground].map((name) => (name.startsWith('#') ? name : colours[name]));
  if (!a || !b) wrong.push(`${where}: no colour --${a ? ground : text}`);
  else if (contrast(a, b) < least) wrong.push(`${where}: --${text} (${a}) on --${ground} (${b}): ${contrast(a, b).toFixed(2)}, at least ${least}`);
}

for (const theme of themes) {
  const sheets = resolved(theme, 'static');
  const own = ['colours.css', 'own.css'].map((name) => sheets.get(name) ?? '');
  const rules = [...sheets].filter(([name]) => name.endsWith('.css')).map(([name, css]) => [name, css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*?\n\}/g, '')]);
  for (const dark of [false, true]) {
    const scheme = `${theme}, ${dark ? 'dark' : 'light'}`;
    const colours = tokens(own, dark);
    for (const [text, grounds] of Object.entries(texts)) for (const ground of grounds) hold(scheme, colours, text, ground, 4.5);
    for (const [mark, grounds] of Object.entries(marks)) for (const ground of grounds) hold(scheme, colours, mark, ground, 3);
    for (const [name, css] of rules) {
      for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        const text = /(?:^|[;\s])color:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
        const ground = /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
        const place = `${scheme}, ${name}, ${selector.trim()}`;
        // A rule of content drawn before or after holds no words.
        if (text && ground) hold(place, colours, text, ground, 4.5);
        if (text && !texts[text] && !/::(before|after)|^\.k-f/.test(selector.trim()) && !marks[text]) wrong.push(`${place}: text in --${text}: not in the table`);
        if (ground && !Object.values(texts).some((grounds) => grounds.includes(ground))) wrong.push(`${place}: ground --${ground}: not in the table`);
        for (const [, stroke] of body.matchAll(/(?:stroke|fill|border(?:-\w+)?|outline):[^;]*var\(--([\w-]+)\)/g)) {
          if (!texts[stroke] && !marks[stroke] && !ornament.has(stroke) && colours[stroke]) wrong.push(`${place}: --${stroke}: not in the table`);
        }
      }
    }
  }
}

// Pictures shown alone carry the colours of light, on white.
const palette = readText(join(repository, 'generator/charts/palette.cpp')) + readText(join(repository, 'generator/charts/palette.hpp'));
const light = tokens([resolved('default', 'static').get('colours.css')], false);
for (const [, colour] of palette.matchAll(/\{"(#[0-9a-f]{6})", "/g)) hold('charts, class', light, colour, 'paper', 4.5);
for (const [name, least] of [['kInk', 4.5], ['kSoft', 4.5], ['kAxis', 3]]) {
  hold(`charts, ${name}`, light, new RegExp(`${name} = "(#[0-9a-f]{3,6})"`).exec(palette)?.[1] ?? name, 'paper', least);
}
finish('contrast', checked, wrong);
