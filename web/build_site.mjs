// Puts the site together: runs the core under Node for everything that stands in the page before any
// wasm arrives, sets scripts, styles and figures into index.html, names the other files by their
// content, and writes compressed twins. The result is a folder that any server, or a part of one,
// can host: all its addresses are relative.
//
//   node build_site.mjs --core communique-core.mjs [--app communique-app.mjs --wasm-split PROGRAM]
//                       --fonts DIR --out DIR
//
// The .wasm files are looked for beside the .mjs files. Without --app the page has no explorer and says
// nothing of one.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundleScript, shorten } from './build/bundle_script.mjs';
import { minified } from './build/minify.mjs';
import {
    escapeHtml, figureNames, linkWithin, pageIn, print, tableNames, writeArticles, writeFront, writeParts,
} from './build/page_parts.mjs';
import { policyFor } from './build/policy.mjs';
import { splitModule } from './build/split_module.mjs';
import { Core } from './page/core_module.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = (name) => readFileSync(join(here, name), 'utf8');
const usage = 'usage: node build_site.mjs --core FILE.mjs [--app FILE.mjs --wasm-split PROGRAM] --fonts DIR --out DIR';

const { values: given } = parseArgs({
    options: Object.fromEntries(['core', 'app', 'wasm-split', 'fonts', 'out'].map((name) => [name, { type: 'string' }])),
});
if (!given.core || !given.fonts || !given.out || !given.app !== !given['wasm-split']) {
    console.error(usage);
    process.exit(2);
}

rmSync(given.out, { recursive: true, force: true });
mkdirSync(given.out, { recursive: true });

function write(name, bytes) {
    mkdirSync(dirname(join(given.out, name)), { recursive: true });
    writeFileSync(join(given.out, name), bytes);
}

// Under a name that changes with the content, so that it may be cached for ever.
function writeHashed(name, bytes) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const hashed = name.replace(/(\.\w+)$/, `.${hash}$1`);
    write(hashed, bytes);
    return hashed;
}

// `path` holds the letters that the first page needs, `whole` all that the typeface has here.
function writeFonts() {
    return [['sans-regular', '400'], ['sans-semibold', '600']].map(([name, weight]) => ({
        path: writeHashed(`${name}-first.ttf`, readFileSync(join(given.fonts, `${name}-first.ttf`))),
        whole: writeHashed(`${name}.ttf`, readFileSync(join(given.fonts, `${name}.ttf`))), weight,
    }));
}

// The compiled modules are ES modules that export a factory. The explorer's is set into the page.
function appGlue() {
    if (!given.app) return '';
    const glue = readFileSync(given.app, 'utf8');
    const exported = /^export default (\w+);?\s*$/m.exec(glue);
    if (!exported) throw new Error(`${given.app}: no default export`);
    const name = exported[1] === 'createCommuniqueApp' ? '' : `const createCommuniqueApp = ${exported[1]};\n`;
    return glue.replace(exported[0], '') + name;
}

function wasmOf(module) {
    return readFileSync(module.replace(/\.mjs$/, '.wasm'));
}

// The explorer in two modules; `bytes` is what the progress bar counts to.
async function writeExplorer() {
    const fonts = ['sans-regular', 'sans-semibold'].map((name) =>
        new Uint8Array(readFileSync(join(given.fonts, `${name}-first.ttf`))));
    const { first, rest, called, functions } =
        await splitModule({ tool: given['wasm-split'], glue: given.app, fonts });
    console.log(`the first page calls ${called} of the explorer's ${functions} functions`);
    return {
        path: writeHashed('communique-app.wasm', first), bytes: first.length,
        rest: writeHashed('communique-app-rest.wasm', rest),
    };
}

// The core for the reader's own articles: its script asks for its .wasm by name, so that name is put in.
function writeReader() {
    const wasm = writeHashed('communique-core.wasm', wasmOf(given.core));
    const glue = readFileSync(given.core, 'utf8').replaceAll('communique-core.wasm', wasm);
    const core = writeHashed('communique-core.mjs', glue);
    const adapter = writeHashed('core-module.mjs', shorten(source('page/core_module.mjs')));
    const worker = source('page/reader_worker.mjs')
        .replace('./communique-core.mjs', `./${core}`).replace('./core_module.mjs', `./${adapter}`);
    return {
        readerWorker: writeHashed('reader-worker.mjs', shorten(worker)),
        ownArticles: writeHashed('own-articles.mjs', shorten(source('page/own_articles.mjs'))),
        sharing: writeHashed('sharing.mjs', shorten(source('page/sharing.mjs'))),
    };
}

// The explorer's own words, which take this place.
const standfirst = 'What {n} articles say about their meetings and the trade between their countries. ' +
    'Every number and every mark leads to the sentence it was read from.';

// In the form that the language has for that many.
function standfirstIn(code, catalogue, articles) {
    const [, ...columns] = catalogue.split('\n').find((line) => line.startsWith(standfirst)).split('\t');
    const form = ['one', 'few', 'many'].indexOf(new Intl.PluralRules(code).select(articles));
    return (columns[form] ?? columns.at(-1)).replace('{n}', articles);
}

// What each language besides English is said in, and what it is shown with.
function writeLanguages(core, articles) {
    const font = (name) => writeHashed(name, readFileSync(join(given.fonts, name)));
    const inLanguage = (code) => {
        const catalogue = source(`../assets/interface/${code}.tsv`).replace(/^#.*\n/gm, '');
        return {
            words: writeHashed(`words-${code}.tsv`, catalogue),
            page: writeHashed(`page-${code}.json`, JSON.stringify(pageIn(core, code, standfirstIn(code, catalogue, articles)))),
        };
    };
    return {
        han: font('sans-han.ttf'),
        script: writeHashed('languages.mjs', shorten(source('page/languages.mjs'))),
        ru: inLanguage('ru'),
        zh: {
            ...inLanguage('zh'), fonts: ['sans-zh-regular.ttf', 'sans-zh-semibold.ttf'].map(font),
            name: font('sans-zh-name.ttf'),
        },
    };
}

function fontFaces(fonts) {
    return fonts.map(({ whole, weight }) =>
        `@font-face{font-family:"Source Sans 3";src:url(${whole});font-weight:${weight};font-display:swap}`).join('');
}

// The figures' colours are the page's colours.
function styleSheet({ classes, light, dark }) {
    const colours = `:root{${light}}` +
        `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}` +
        `:root[data-theme=dark]{color-scheme:dark;${dark}}`;
    const own = source('style.css').replaceAll('{{LIGHT}}', light).replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s*\n\s*/g, '\n').replace(/([{;,])\n/g, '$1').replace(/;}/g, '}').replace(/ {/g, '{').trim();
    return colours + classes + own;
}

function icon() {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 3h9v7H5l-3 3v-3H1z" fill="#1f4e79"/>' +
        '<path d="M12 6h3v6h-1v2l-2-2H8v-1h4z" fill="#c8502a"/></svg>';
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function writeDownloads(core) {
    const links = [];
    for (const name of figureNames) {
        write(`figures/${name}.svg`, core.run(['export', `${name}.svg`]).out);
        links.push(`<a href="figures/${name}.svg">${name}.svg</a>`);
    }
    for (const name of tableNames) {
        write(`data/${name}.csv`, core.run(['export', `${name}.csv`]).out);
        write(`data/${name}.json`, core.run(['export', `${name}.json`]).out);
        links.push(`<a href="data/${name}.csv">${name}.csv</a>`, `<a href="data/${name}.json">${name}.json</a>`);
    }
    write('data/meetings-timelinejs.csv', core.run(['export', 'meetings-timelinejs.csv']).out);
    return links.join(', ');
}

async function writePage(core) {
    const fonts = writeFonts();
    const headline = JSON.parse(print(core, 'headline', '--json'));
    const ids = JSON.parse(print(core, 'bundle')).map(({ id }) => id);
    const files = {
        figures: figureNames, fonts,
        ...(given.app && { wasm: await writeExplorer(), languages: writeLanguages(core, ids.length) }),
        ...(existsSync(given.core.replace(/\.mjs$/, '.wasm')) && writeReader()),
    };
    const english = standfirst.replace('{n}', ids.length);
    const script = bundleScript(join(here, 'page/main.mjs'));
    const values = {
        TITLE: escapeHtml(`${headline.title} – Communiqué`),
        DESCRIPTION: escapeHtml(`${headline.title}. ${english}`),
        FRONT: writeFront(core, english),
        ICON: icon(),
        BOOT: shorten(source('page/boot.js').replace('/* FILES */ null', JSON.stringify(files)), 'script'),
        STYLE: styleSheet(JSON.parse(print(core, 'figure', '--style-sheet'))),
        FONT_FACES: fontFaces(fonts),
        HEADLINE: linkWithin(print(core, 'headline', '--html')),
        PARTS: writeParts(core),
        ARTICLES_TABLE: linkWithin(print(core, 'table', 'articles', '--html')),
        DOWNLOADS: writeDownloads(core),
        PAGE: await minified(appGlue() + script),
    };
    const html = source('index.html').replace(/\{\{([A-Z_]+)\}\}/g, (whole, name) =>
        name === 'POLICY' ? whole : values[name] ?? fail(`index.html: nothing known of ${whole}`));
    write('index.html', html.replace('{{POLICY}}', policyFor(html)));
    writeReaderPage({ ...values, HEADING: escapeHtml(headline.title), ARTICLES: writeArticles(core, ids) });
    if (files.wasm) writeOffline(html, [files.wasm.path, files.wasm.rest, ...fonts.flatMap(({ path, whole }) => [path, whole])]);
}

// The articles as one page, their facts marked: for readers without scripts, and for links to a
// sentence. The first page does without their 8 KB; the explorer writes the one being read into it.
function writeReaderPage(values) {
    const html = source('articles.html').replace(/\{\{([A-Z_]+)\}\}/g, (whole, name) =>
        name === 'POLICY' ? whole : values[name] ?? fail(`articles.html: nothing known of ${whole}`));
    write('articles.html', html.replace('{{POLICY}}', policyFor(html)));
}

function writeOffline(html, names) {
    const version = createHash('sha256').update(html).digest('hex').slice(0, 10);
    write('offline.js', shorten(source('offline.js').replace('/* VERSION */', version)
        .replace('/* FILES */ []', JSON.stringify(names)), 'script'));
}

function fail(message) {
    throw new Error(message);
}

function writeEmbedding() {
    write('embed.js', shorten(source('embed.js'), 'script'));
    const html = source('embed-example.html').replace('{{ICON}}', icon());
    write('embed-example.html', html.replace('{{POLICY}}', policyFor(html)));
}

// Who owns what, and under which terms it may be handed on.
function writeNotice() {
    const { resolve } = createRequire(import.meta.url);
    const texts = ['../NOTICE', '../LICENSE', '../assets/articles/NOTICE', '../assets/NOTICE-data.txt'].map(source);
    for (const name of ['source-sans-3', 'noto-sans-sc']) {
        const folder = dirname(resolve(`@expo-google-fonts/${name}/package.json`));
        texts.push(readFileSync(join(folder, 'LICENSE_FONT'), 'utf8'));
    }
    write('NOTICE.txt', texts.join(`\n${'='.repeat(80)}\n\n`));
}

function compressAll(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            compressAll(path);
        } else if (/\.(html|js|mjs|wasm|ttf|svg|csv|tsv|json|txt)$/.test(entry.name)) {
            const bytes = readFileSync(path);
            writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
            writeFileSync(`${path}.br`, brotliCompressSync(bytes, {
                params: {
                    [constants.BROTLI_PARAM_QUALITY]: 11,
                    [constants.BROTLI_PARAM_LGWIN]: 22,
                    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
                },
            }));
        }
    }
}

const { default: factory } = await import(pathToFileURL(given.core));
const core = await Core.open(factory);
await writePage(core);
writeEmbedding();
writeNotice();
compressAll(given.out);
