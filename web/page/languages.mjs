// Other languages: their words for the explorer and for this page, and the letters that the page's first
// font files lack. Fetched on first use; who stays with English never asks for it.

const wide = 'U+2E80-A4CF,U+F900-FAFF,U+FF00-FFEF';
const held = []; // the paths of the font files that the explorer has, by its index
const shown = []; // the same of the page
const pageWords = new Map(); // what the page itself says, by its English
let taught = '';
let shownIn = 'en';
const first = new Map(); // what elements held when the page came
const firstTitle = document.title;

async function get(path, kind) {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return response[kind]();
}

// The page wants some files before the explorer does: they are asked for once.
const files = new Map();
function file(path, kind) {
    if (!files.has(path)) files.set(path, get(path, kind).catch((error) => { files.delete(path); throw error; }));
    return files.get(path);
}

// Further Latin and Cyrillic, which come last because the explorer takes all with them, after the files
// in `more`: each the explorer's index of it, its path, its weight and the letters that the page has it for.
// Without an explorer they are the page's alone.
async function addLetters(boot, app, more = []) {
    const latin = boot.files.fonts.map(({ whole, weight }, index) => ({ index, path: whole, weight }));
    const wanted = [...more, ...latin];
    if (wanted.every(({ index, path }) => (app ? held : shown)[index] === path)) return;
    const bytes = await Promise.all(wanted.map(({ path }) => file(path, 'arrayBuffer')));
    wanted.forEach(({ index, path, weight, unicodeRange }, at) => {
        if (shown[index] !== path) document.fonts.add(new FontFace('Source Sans 3', bytes[at].slice(0), { weight, unicodeRange }));
        shown[index] = path;
        if (!app) return;
        held[index] = path;
        app.setFont(index, bytes[at]);
        files.delete(path);
    });
}

const wideFiles = (boot, paths) => paths.map((path, at) =>
    ({ index: 2 + at, path, weight: boot.files.fonts[at].weight, unicodeRange: wide }));

// For articles that have such letters.
export const addLatin = (boot, app) => addLetters(boot, app);

// For articles with Chinese names, whose signs come in one weight.
export const addHan = (boot, app) => addLetters(boot, app,
    [{ index: 4, path: boot.files.languages.han, weight: '400 600', unicodeRange: wide }]);

// For the names of all languages, each in its own letters.
export function addNames(boot, app) {
    const { name } = boot.files.languages.zh;
    return addLetters(boot, app, held[2] ? [] : wideFiles(boot, [name, name]));
}

async function learn(boot, code) {
    const text = await file(boot.files.languages[code].words, 'text');
    taught = code;
    pageWords.clear();
    for (const line of text.split('\n')) pageWords.set(...line.split('\t', 2));
    return text;
}

const addLettersOf = (boot, app, code) => addLetters(boot, app, wideFiles(boot, boot.files.languages[code].fonts ?? []));

// Hands the explorer the words of a language and what it takes to show them.
export async function teach(boot, app, code) {
    const [text] = await Promise.all([learn(boot, code), addLettersOf(boot, app, code)]);
    if (!app.learn(code, text)) throw new Error(`${code}: no table of words`);
}

// The page alone, before the explorer runs and where it never will.
export async function speakAlone(boot, code) {
    await Promise.all([learn(boot, code), addLettersOf(boot, null, code)]);
    await follow(boot, code);
}

// The page's own words in the language spoken now; {places} stay open.
// Before a | may stand which of several meanings is meant.
export const say = (english) => (document.documentElement.lang === taught && pageWords.get(english)) ||
    english.slice(english.indexOf('|') + 1);

function put(element, html) {
    if (!element || (html === undefined && !first.has(element))) return;
    if (!first.has(element)) first.set(element, element.innerHTML);
    element.innerHTML = html ?? first.get(element);
}

// A frame may hold the explorer beside its pictures.
function putPictures(frame, html) {
    if (html === undefined && !first.has(frame)) return;
    const pictures = [...frame.querySelectorAll(':scope > svg')];
    if (!first.has(frame)) first.set(frame, pictures.map((picture) => picture.outerHTML).join(''));
    for (const picture of pictures) picture.remove();
    frame.insertAdjacentHTML('afterbegin', html ?? first.get(frame));
}

// The figures, the first picture and the tables in that language; what was there first is kept for the way
// back. While the explorer runs the tables are its own.
async function showParts(boot, code) {
    if (code === shownIn) return;
    shownIn = code;
    const { title, figures, parts } = code === 'en' ? { figures: {}, parts: {} }
        : await file(boot.files.languages[code].page, 'json');
    if (shownIn !== code) return; // the reader went on to another one
    document.title = title ? `${title} – Communiqué` : firstTitle;
    for (const figure of document.querySelectorAll('figure[data-figure]'))
        putPictures(figure.querySelector('.frame'), figures[figure.dataset.figure]);
    put(document.getElementById('front'), parts.front);
    if (document.documentElement.classList.contains('running')) return;
    for (const [id, html] of Object.entries(parts)) put(document.getElementById(id), html);
}

// What is English in the page: the text of elements with data-say, the names of those with data-label. The
// attribute keeps the English.
export async function follow(boot, code) {
    document.documentElement.lang = code;
    for (const element of document.querySelectorAll('[data-say]'))
        element.textContent = say(element.dataset.say ||= element.textContent);
    for (const element of document.querySelectorAll('[data-label]'))
        element.setAttribute('aria-label', say(element.dataset.label ||= element.getAttribute('aria-label')));
    await showParts(boot, code);
}
