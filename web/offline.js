// The service worker: after one visit the page opens without a network. The page itself always comes
// from the server when that answers, so nobody is left with an old one; the files it names carry their
// content's hash and come from the cache.
const version = 'communique-/* VERSION */';
const files = /* FILES */ [];
const page = './';

addEventListener('install', (event) => {
    event.waitUntil(caches.open(version).then((cache) => cache.addAll([page, ...files])).then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
    const removeOld = async () => {
        for (const name of await caches.keys()) {
            if (name.startsWith('communique-') && name !== version) await caches.delete(name);
        }
        await clients.claim();
    };
    event.waitUntil(removeOld());
});

async function freshPage(request) {
    try {
        return await fetch(request);
    } catch (error) {
        const kept = await caches.match(page);
        if (kept) return kept;
        throw error;
    }
}

// Files of the reading core are kept from their first use on.
async function keptFile(request) {
    const kept = await caches.match(request);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) (await caches.open(version)).put(request, response.clone());
    return response;
}

addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    const scope = new URL(registration.scope);
    if (request.method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
    const name = pathname.slice(scope.pathname.length);
    if (name === '' || name === 'index.html') event.respondWith(freshPage(request));
    else if (/^[\w-]+\.[0-9a-f]{10}\.\w+$/.test(name)) event.respondWith(keptFile(request));
});
