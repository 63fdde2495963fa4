// The way to other languages (languages.mjs), which are fetched on first use.

let loading = null;

const languages = (boot) => (loading ??= import(new URL(boot.files.languages.script, document.baseURI).href)
    .catch((error) => {
        loading = null;
        throw error;
    }));

const tell = (error) => console.warn('Words or letters did not arrive:', error);

// The language that the address asks for, before the explorer starts: its first picture speaks it.
export async function teachAtOnce(boot, app) {
    const code = boot.query.get('lang');
    if (code && boot.files.languages?.[code]?.words) await (await languages(boot)).teach(boot, app, code).catch(tell);
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

// How the page's own words are said; nothing in English.
export const pageWords = (boot) =>
    document.documentElement.lang === 'en' ? null : languages(boot).then(({ say }) => say);

export const fetchNames = (boot, app) => languages(boot).then(({ addNames }) => addNames(boot, app)).catch(tell);

// The page's first font files end with the letters of Western Europe; further Latin and Cyrillic come
// when an article has them.
export function fetchLetters(boot, app, text) {
    if (!/[\u0100-\u024f\u0400-\u04ff]/.test(text)) return;
    languages(boot).then(({ addLatin }) => addLatin(boot, app)).catch(tell);
}
