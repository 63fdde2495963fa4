// Other languages: their words for the explorer and for this page, and the letters that the page's first
// font files lack. Fetched on first use; who stays with English never asks for it.

const wide = 'U+2E80-A4CF,U+F900-FAFF,U+FF00-FFEF';
const fontsHeld = { latin: false, wide: '', han: false };
const pageWords = new Map(); // what the page itself says, by its English
let taught = '';
let figuresShown = 'en';
const firstFigures = new Map();

async function get(path, kind) {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return response[kind]();
}

// Further Latin and Cyrillic, and the signs of `wideFonts`; the explorer takes them with the last one.
async function addLetters(boot, app, wideFonts) {
    const wanted = wideFonts.join();
    if (fontsHeld.latin && (!wanted || fontsHeld.wide === wanted)) return;
    const [latin, more] = await Promise.all([boot.files.fonts.map(({ whole }) => whole), wideFonts]
        .map((paths) => Promise.all(paths.map((path) => get(path, 'arrayBuffer')))));
    const weightOf = (index) => boot.files.fonts[index].weight;
    const show = (bytes, more) => document.fonts.add(new FontFace('Source Sans 3', bytes.slice(0), more));
    if (!fontsHeld.latin) latin.forEach((bytes, index) => show(bytes, { weight: weightOf(index) }));
    more.forEach((bytes, index) => show(bytes, { weight: weightOf(index), unicodeRange: wide }));
    more.forEach((bytes, index) => app.setFont(latin.length + index, bytes));
    latin.forEach((bytes, index) => app.setFont(index, bytes));
    fontsHeld.latin = true;
    if (wanted) fontsHeld.wide = wanted;
}

// For articles that have such letters.
export const addLatin = (boot, app) => addLetters(boot, app, []);

// For articles with Chinese names: the signs come in one weight, before the letters that end the change.
export async function addHan(boot, app) {
    if (fontsHeld.han) return;
    fontsHeld.han = true;
    const [bytes, ...latin] = await Promise.all([boot.files.languages.han, ...boot.files.fonts.map(({ whole }) => whole)]
        .map((path) => get(path, 'arrayBuffer')));
    document.fonts.add(new FontFace('Source Sans 3', bytes.slice(0), { unicodeRange: wide, weight: '400 600' }));
    app.setFont(4, bytes);
    latin.forEach((each, index) => app.setFont(index, each));
}

// For the names of all languages, each in its own letters.
export function addNames(boot, app) {
    const { name } = boot.files.languages.zh;
    return addLetters(boot, app, fontsHeld.wide ? [] : [name, name]);
}

// Hands the explorer the words of a language and what it takes to show them.
export async function teach(boot, app, code) {
    const { words, fonts } = boot.files.languages[code];
    const [text] = await Promise.all([get(words, 'text'), addLetters(boot, app, fonts ?? [])]);
    if (!app.learn(code, text)) throw new Error(`${words} is no table of words`);
    taught = code;
    pageWords.clear();
    for (const line of text.split('\n')) pageWords.set(...line.split('\t', 2));
}

// The page's own words in the language spoken now; {places} stay open.
export const say = (english) => (document.documentElement.lang === taught && pageWords.get(english)) || english;

// The figures under the explorer in that language; what was there first is kept for the way back.
async function showFigures(boot, code) {
    if (code === figuresShown) return;
    figuresShown = code;
    const pictures = code === 'en' ? {} : await get(boot.files.languages[code].figures, 'json');
    if (figuresShown !== code) return; // the reader went on to another one
    for (const figure of document.querySelectorAll('figure[data-figure]')) {
        const frame = figure.querySelector('.frame');
        if (!firstFigures.has(frame)) firstFigures.set(frame, frame.innerHTML);
        frame.innerHTML = pictures[figure.dataset.figure] ?? firstFigures.get(frame);
        figure.querySelector('.files').firstChild.data = `${say('Take it along:')} `;
    }
}

// The page's own words around the explorer follow its language.
export async function follow(boot, code) {
    document.documentElement.lang = code;
    const put = (selector, text) => {
        const element = document.querySelector(selector);
        if (element) element.textContent = text;
    };
    put('#below a', say('Tables and text'));
    put('#own-open', say('Your own articles'));
    put('#numbers-title', say('In numbers'));
    put('#meetings-title', say('Meetings'));
    put('#trade-title', say('Trade'));
    put('#keywords-title', say('Keywords'));
    put('#articles-title', say('Articles'));
    put('#read-by', say('Read by machine from the articles above, by rules that anyone can check; each number leads to its sentence. What the articles say is theirs, and rights in them stay with their publishers.'));
    put('#notices', say('Notices and licences'));
    put('#embed-this', say('Put a figure into your own page'));
    put('#sends-nothing', say('Nothing on this page leaves your machine: no cookies, no counting, no other server.'));
    await showFigures(boot, code);
}
