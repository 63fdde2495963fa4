// The explorer's state in the address: each place that a reader would want to go back to is one entry
// of the history, smaller changes rewrite the entry. The reader's corrections stand behind '#', which
// browsers send to nobody; going back leaves them as they are.

const placeKeys = ['tab', 'doc', 'list', 'stat', 'of', 'against', 'word', 'implied', 'planned', 'video', 'phone', 'mine'];

let fragmentNow = '';

// A query grows letter by letter; only another one is a new place.
function isOtherQuery(now, next) {
    return now !== next && !(now && next && (now.startsWith(next) || next.startsWith(now)));
}

function isNewPlace(now, next) {
    const value = (query, key) => query.get(key) ?? '';
    return placeKeys.some((key) => value(now, key) !== value(next, key)) || isOtherQuery(value(now, 'q'), value(next, 'q'));
}

// Keys that belong to the page and not to the explorer's state stay as they are.
function withPageKeys(state) {
    const now = new URLSearchParams(location.search);
    const next = new URLSearchParams(state);
    for (const key of ['theme', 'embed', 'figure', 'id']) {
        if (now.has(key) && !next.has(key)) next.set(key, now.get(key));
    }
    return next;
}

// `scrolled` tells how far the reader is at the place that may be left.
export function showAddress(state, fragment, scrolled) {
    const now = new URLSearchParams(location.search);
    const next = withPageKeys(state);
    fragmentNow = fragment;
    document.documentElement.classList.toggle('corrected', fragment !== '');
    const address = `${next.size ? `?${next}` : location.pathname}${fragment ? `#${fragment}` : ''}`;
    const embedded = document.documentElement.dataset.embed !== undefined;
    // In another page's frame a back button must leave that page, not walk through ours.
    const push = !embedded && isNewPlace(now, next);
    if (push) history.replaceState({ ours: true, scrolled: scrolled() }, '');
    history[push ? 'pushState' : 'replaceState']({ ours: true }, '', address);
}

// As the explorer takes it: the query, and what stands behind '#' unless it is a place on the page.
export function currentState() {
    return location.search.slice(1) + (location.hash.includes('=') ? location.hash : '');
}

export function onReturn(navigate) {
    document.documentElement.classList.toggle('corrected', location.hash.includes('fix='));
    if (location.hash.includes('fix=')) fragmentNow = location.hash.slice(1);
    history.replaceState({ ours: true }, '');
    addEventListener('popstate', (event) => {
        if (event.state?.ours) {
            // Back and forward: the place of that entry, the corrections of now.
            if (location.hash.slice(1) !== fragmentNow) {
                history.replaceState(event.state, '', location.pathname + location.search + (fragmentNow && `#${fragmentNow}`));
            }
            navigate(location.search.slice(1), event.state.scrolled);
        } else if (location.hash.includes('=')) {
            navigate(currentState()); // a link put into the address bar
        }
    });
    // Links within the page go there without taking the corrections' place in the address.
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('a[href^="#"]');
        const target = link && fragmentNow && document.getElementById(link.hash.slice(1));
        if (!target) return;
        event.preventDefault();
        target.scrollIntoView();
        target.focus({ preventScroll: true });
    });
}
