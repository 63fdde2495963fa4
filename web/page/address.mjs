// The explorer's state in the address: each place that a reader would want to go back to is one entry
// of the history, smaller changes rewrite the entry.

const placeKeys = ['tab', 'doc', 's'];

function place(query) {
    return placeKeys.map((key) => query.get(key) ?? '').join('\n');
}

// Keys that belong to the page and not to the explorer's state stay as they are.
function withPageKeys(state) {
    const now = new URLSearchParams(location.search);
    const next = new URLSearchParams(state);
    for (const key of ['theme', 'embed', 'figure']) {
        if (now.has(key) && !next.has(key)) next.set(key, now.get(key));
    }
    return next;
}

export function showAddress(state) {
    const now = new URLSearchParams(location.search);
    const next = withPageKeys(state);
    const address = next.size ? `?${next}` : location.pathname;
    if (`?${next}` === location.search || (!next.size && !location.search)) return;
    const embedded = document.documentElement.dataset.embed !== undefined;
    // In another page's frame a back button must leave that page, not walk through ours.
    if (embedded || place(now) === place(next)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
}

export function currentState() {
    return location.search.slice(1);
}

export function onReturn(navigate) {
    addEventListener('popstate', () => navigate(currentState()));
}
