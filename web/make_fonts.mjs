// Makes the font files that the page and the explorer share: Source Sans 3 regular and semibold, cut
// down to the letters that Latin and Cyrillic news needs, and beside them Noto Sans SC with the signs of
// the Chinese interface and, in a file of their own, those that Chinese names are written with. Kerning,
// substitution and hinting tables are left out, because the explorer cannot use them and the page, the SVG figures and the
// canvas must all measure a line alike.
//
//   node make_fonts.mjs --out DIR

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const faces = [
    ['sans-regular.ttf', '400Regular/SourceSans3_400Regular.ttf'],
    ['sans-semibold.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'],
];

// What the interface and most English text need: the page's first font files hold only these.
const firstRanges = [
    [0x20, 0x7e], [0xa0, 0xff],
    [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x2030, 0x2030],
    [0x2032, 0x2033], [0x2039, 0x203a], [0x2044, 0x2044], [0x2070, 0x2079], [0x2080, 0x2089],
    [0x20ac, 0x20ac], [0x20b9, 0x20b9], [0x20bd, 0x20bd], [0x2116, 0x2116], [0x2122, 0x2122],
    [0x2190, 0x2193], [0x2202, 0x2202], [0x2206, 0x2206], [0x2211, 0x2212], [0x221a, 0x221a],
    [0x221e, 0x221e], [0x2248, 0x2248], [0x2260, 0x2260], [0x2264, 0x2265],
    [0x25a0, 0x25a1], [0x25b2, 0x25b3], [0x25b6, 0x25b6], [0x25bc, 0x25bd], [0x25c6, 0x25c7],
    [0x25cb, 0x25cb], [0x25cf, 0x25cf],
];

// The rest of Latin, Greek and Cyrillic that names are written with, from Reykjavík to Đà Nẵng and
// Astana: fetched when a text has them.
const furtherRanges = [
    [0x100, 0x24f], [0x386, 0x3ce], [0x400, 0x45f], [0x490, 0x4e9], [0x1e80, 0x1ef9],
];

// What a renderer without shaping reads; every other table is dropped.
const keptTables = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

// The signs of all that the interface says in Chinese; and those of its name alone, which stands in
// the choice of languages before that one is chosen.
const chineseFaces = [
    ['sans-zh-regular.ttf', '400Regular/NotoSansSC_400Regular.ttf'],
    ['sans-zh-semibold.ttf', '600SemiBold/NotoSansSC_600SemiBold.ttf'],
];
const chineseName = '中文';
const isChinese = (sign) => /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef]/.test(sign);

function chineseSigns() {
    const said = readFileSync(new URL('../assets/interface/zh.tsv', import.meta.url), 'utf8');
    const inCode = readFileSync(new URL('../src/chart/words.cpp', import.meta.url), 'utf8'); // 万, 亿
    return [...new Set(said + inCode + chineseName)].filter(isChinese).join('');
}

// The common signs of both ways to write Chinese, as their two oldest standards list them: GB 2312's first
// level and Big5's.
function hanSigns() {
    const signs = new Set();
    const take = (encoding, [firstRow, lastRow], columns) => {
        const decoder = new TextDecoder(encoding);
        for (let row = firstRow; row <= lastRow; ++row) {
            for (const [first, last] of columns) {
                for (let cell = first; cell <= last; ++cell) signs.add(decoder.decode(new Uint8Array([row, cell])));
            }
        }
    };
    take('gb2312', [0xb0, 0xd7], [[0xa1, 0xfe]]);
    take('big5', [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]);
    return [...signs].filter((sign) => /^[\u4e00-\u9fff]$/.test(sign)).join('');
}

function letters(ranges) {
    let text = '';
    for (const [first, last] of ranges) {
        for (let code = first; code <= last; ++code) text += String.fromCodePoint(code);
    }
    return text;
}

function tablesOf(font) {
    const tables = new Map();
    for (let i = 0; i < font.readUInt16BE(4); ++i) {
        const entry = 12 + 16 * i;
        const begin = font.readUInt32BE(entry + 8);
        const length = font.readUInt32BE(entry + 12);
        tables.set(font.toString('latin1', entry, entry + 4), font.subarray(begin, begin + length));
    }
    return tables;
}

function checksum(bytes) {
    let sum = 0;
    for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
    return sum;
}

function padded(bytes) {
    return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

// Writes an sfnt file of these tables, in the order and with the check sums the format wants.
function buildFont(tables) {
    const names = [...tables.keys()].sort();
    const log = Math.floor(Math.log2(names.length));
    const header = Buffer.alloc(12 + 16 * names.length);
    header.writeUInt32BE(0x00010000, 0);
    header.writeUInt16BE(names.length, 4);
    header.writeUInt16BE(16 << log, 6);
    header.writeUInt16BE(log, 8);
    header.writeUInt16BE(16 * names.length - (16 << log), 10);
    const bodies = [];
    let offset = header.length;
    names.forEach((name, i) => {
        const body = padded(tables.get(name));
        header.write(name, 12 + 16 * i, 'latin1');
        header.writeUInt32BE(checksum(body), 16 + 16 * i);
        header.writeUInt32BE(offset, 20 + 16 * i);
        header.writeUInt32BE(tables.get(name).length, 24 + 16 * i);
        offset += body.length;
        bodies.push(body);
    });
    const font = Buffer.concat([header, ...bodies]);
    const head = header.readUInt32BE(20 + 16 * names.indexOf('head'));
    font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + 8);
    return font;
}

function keepOnly(font) {
    const tables = tablesOf(font);
    for (const name of [...tables.keys()]) {
        if (!keptTables.includes(name)) tables.delete(name);
    }
    const head = Buffer.from(tables.get('head'));
    head.writeUInt32BE(0, 8); // the whole file's check sum is computed with this field empty
    tables.set('head', head);
    // Glyph names are for printers of another age: version 3 of this table has none.
    const post = Buffer.from(tables.get('post').subarray(0, 32));
    post.writeUInt32BE(0x00030000, 0);
    tables.set('post', post);
    return buildFont(tables);
}

const out = process.argv[process.argv.indexOf('--out') + 1];
if (!process.argv.includes('--out') || !out) {
    console.error('usage: node make_fonts.mjs --out DIR');
    process.exit(2);
}
const require = createRequire(fileURLToPath(import.meta.url));
const folderOf = (name) => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
const cut = async (whole, text) => keepOnly(await subsetFont(whole, text, {
    targetFormat: 'truetype', noLayoutClosure: true,
}));
mkdirSync(out, { recursive: true });
for (const [name, path] of faces) {
    const whole = readFileSync(join(folderOf('source-sans-3'), path));
    writeFileSync(join(out, name), await cut(whole, letters([...firstRanges, ...furtherRanges])));
    writeFileSync(join(out, name.replace('.ttf', '-first.ttf')), await cut(whole, letters(firstRanges)));
}
for (const [name, path] of chineseFaces) {
    const whole = readFileSync(join(folderOf('noto-sans-sc'), path));
    writeFileSync(join(out, name), await cut(whole, chineseSigns()));
    if (!name.includes('regular')) continue;
    writeFileSync(join(out, 'sans-zh-name.ttf'), await cut(whole, chineseName));
    writeFileSync(join(out, 'sans-han.ttf'), await cut(whole, hanSigns()));
}
