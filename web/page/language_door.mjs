// The way to other languages (languages.mjs), which are fetched on first use.

let loading = null;

const languages = (boot) => (loading ??= import(new URL(boot.files.languages.script, document.baseURI).href)
    .catch((error) => {
        loading = null;
        throw error;
    }));

const tell = (error) => console.warn('Words or letters did not arrive:', error);

const askedFor = (boot) => {
    const code = boot.query.get('lang');
    return code && boot.files.languages?.[code]?.words ? code : null;
};

// The language that the address asks for, before the explorer starts: its first picture speaks it.
export async function teachAtOnce(boot, app) {
    const code = askedFor(boot);
    if (code) await (await languages(boot)).teach(boot, app, code).catch(tell);
}

// The same for the page, which may be all there is.
export function speakAtOnce(boot) {
    const code = askedFor(boot);
    if (code) languages(boot).then(({ speakAlone }) => speakAlone(boot, code)).catch(tell);
}

// Names words that are said later, by sayIn().
export const toSay = (english) => english;

// Writes them into the element, which from then on follows the page's language; in English until the words
// are there.
export async function sayIn(boot, element, english) {
    element.dataset.say = english;
    if (document.documentElement.lang === 'en') element.textContent = english;
    else element.textContent = (await pageWords(boot))(english);
}

export async function teachLanguage(boot, app, code) {
    try {
        await (await languages(boot)).teach(boot, app, code);
    } catch (error) {
        tell(error);
        app.learn(code, '');
    }
}

export const followLanguage = (boot, code) => languages(boot).then(({ follow }) => follow(boot, code)).catch(tell);

// Resolves to what says the page's own words: (english, places) => text, with the places filled. English
// needs no table.
export async function pageWords(boot) {
    const { say } = document.documentElement.lang === 'en' ? { say: (english) => english } : await languages(boot);
    return (english, places = {}) => say(english).replace(/\{(\w+)\}/g, (place, name) => places[name] ?? place);
}

export const fetchNames = (boot, app) => languages(boot).then(({ addNames }) => addNames(boot, app)).catch(tell);

// The page's first font files end with the letters of Western Europe; what else an article is written
// with comes when it has it.
export function fetchLetters(boot, app, text) {
    const add = /[\u2e80-\u9fff\uf900-\ufaff]/.test(text) ? 'addHan'
        : /[\u0100-\u024f\u0370-\u04ff\u1e00-\u1eff]/.test(text) ? 'addLatin' : null;
    if (add) languages(boot).then((module) => module[add](boot, app)).catch(tell);
}
