// What the core writes for the page: figures as SVG, tables and articles as HTML, the headline.

const figures = [
    { name: 'meetings', tab: 'meetings' },
    { name: 'meetings-by-year', tab: 'meetings' },
    { name: 'trade', tab: 'trade' },
    { name: 'trade-changes', tab: 'trade' },
    { name: 'keywords', tab: 'keywords' },
];
const parts = [
    { id: 'meetings', title: 'Meetings', tables: ['meetings', 'counts'] },
    { id: 'trade', title: 'Trade', tables: ['trade'] },
    { id: 'keywords', title: 'Keywords', tables: ['keywords'] },
];
const overview = [
    { name: 'meetings', forms: ['full', 'wide', 'middle', 'narrow'] },
    { name: 'trade', forms: ['half', 'narrow'] },
    { name: 'keywords', forms: ['half', 'narrow'] },
];
// One picture cannot serve a phone and a desk: its letters would shrink with it. The style sheet shows the
// widest form that fits.
const widths = { full: 1200, wide: 860, middle: 600, half: 576, narrow: 340 };
const pageForms = ['wide', 'middle', 'narrow'];

export const figureNames = figures.map(({ name }) => name);
export const tableNames = [...new Set([...parts.flatMap(({ tables }) => tables), 'articles'])];

export function escapeHtml(text) {
    const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text.replace(/[&<>"]/g, (character) => names[character]);
}

// Without scripts a link to a sentence leads to it further down on the same page.
export function linkWithin(html) {
    return html.replace(/href="\?[^"]*"( data-state="[^"]*?\bs=(\d+)\.(\d+)[^"]*")/g, 'href="articles.html#s-$2-$3"$1');
}

// Runs a command of the core; a command that fails stops the build with its own words.
export function print(core, ...args) {
    const { code, out, err } = core.run(args);
    if (code !== 0) throw new Error(`communique ${args.join(' ')}: ${err.trim() || `exit code ${code}`}`);
    return out.trim();
}

function svg(core, name, form, ...more) {
    const text = print(core, 'figure', name, '--svg', '--colors', 'classes', '--fluid', '--width',
        String(widths[form]), ...more);
    // Two forms of one figure stand in one document, so their ids must differ.
    const prefix = `${form}-${more.includes('--small') ? 'small-' : ''}`;
    return text
        .replace(/\b(id|aria-labelledby|aria-describedby)="([^"]*)"/g,
            (_, attribute, ids) => `${attribute}="${ids.split(' ').map((id) => prefix + id).join(' ')}"`)
        .replace(/(url\(#|href="#)/g, `$1${prefix}`)
        .replace(/ font-family="[^"]*"/, '') // the page's own, which is laid out without a search for others
        .replace('<svg ', `<svg class="${form}" `);
}

// The picture as a file; the pictures of dots only where the explorer runs, which draws them.
function filesOf(name) {
    return `<p class="files"><span data-say>Take it along:</span> <a href="figures/${name}.svg" download data-export="${name}.svg">SVG</a>` +
        ['', '@2x', '@3x'].map((scale) =>
            ` <button type="button" data-export="${name}${scale}.png">PNG${scale && ` ${scale[1]}×`}</button>`).join('') +
        '</p>';
}

function figureBlock(core, { name, tab }) {
    return `<figure class="chart" data-figure="${name}" data-tab="${tab}"><div class="frame">` +
        pageForms.map((form) => svg(core, name, form)).join('') + '</div>' + filesOf(name) +
        '<div class="embed-bar"><button type="button" data-say>Explore this figure</button>' +
        `<a href="./?tab=${tab}" data-say>Open the full page</a></div></figure>`;
}

// In English unless `more` asks for another language: `--lang ru`.
const tablesOf = (core, names, ...more) =>
    linkWithin(names.map((name) => print(core, 'table', name, '--html', ...more)).join(''));

const writeHeadline = (core, ...more) => linkWithin(print(core, 'headline', '--html', ...more));

function writeOverview(core, ...more) {
    return overview.map(({ name, forms }) =>
        `<a class="frame" href="#${name}">${forms.map((form) => svg(core, name, form, '--small', ...more)).join('')}</a>`).join('');
}

// What stands there until the explorer takes its place.
export function writeFront(core, standfirst, ...more) {
    const { title } = JSON.parse(print(core, 'headline', '--json', ...more));
    return `<h1>${escapeHtml(title)}</h1>\n<p class="standfirst">${escapeHtml(standfirst)}</p>\n` +
        `${writeHeadline(core, ...more)}\n<div class="overview">${writeOverview(core, ...more)}</div>`;
}

export function writeParts(core) {
    return parts.map(({ id, title, tables }) =>
        `<section id="${id}" class="part" aria-labelledby="${id}-title"><h2 id="${id}-title" data-say>${title}</h2>` +
        figures.filter(({ tab }) => tab === id).map((figure) => figureBlock(core, figure)).join('') +
        `<div class="tables" id="companion-${id}">${tablesOf(core, tables)}</div></section>`).join('\n');
}

// All of that in another language: the pictures of each figure's frame by its name, the rest by the id of
// the element that it stands in.
export function pageIn(core, language, standfirst) {
    const more = ['--lang', language];
    return {
        title: JSON.parse(print(core, 'headline', '--json', ...more)).title,
        figures: Object.fromEntries(figures.map(({ name }) =>
            [name, pageForms.map((form) => svg(core, name, form, ...more)).join('')])),
        parts: {
            front: writeFront(core, standfirst, ...more),
            'companion-headline': writeHeadline(core, ...more),
            ...Object.fromEntries(parts.map(({ id, tables }) => [`companion-${id}`, tablesOf(core, tables, ...more)])),
            'companion-articles': tablesOf(core, ['articles'], ...more),
        },
    };
}

export function writeArticles(core, ids) {
    return ids.map((id) => print(core, 'article', id, '--html')).join('\n');
}
