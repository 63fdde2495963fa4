// Where the page's own code begins, once the document is read: a full page starts the explorer at once, a
// frame in another page waits for a click.

import { currentState } from './address.mjs';
import { followStaticLinks } from './companion.mjs';
import { startEmbed } from './embed_page.mjs';
import { startExplorer } from './explorer.mjs';
import { speakAtOnce } from './language_door.mjs';
import { Failure, stopped } from './loading.mjs';
import { showNotice } from './notice.mjs';
import { acceptDrops, openOwnArticles } from './own_articles_door.mjs';

const boot = window.communiqueBoot;

// Later and quietly: opening the page again without a network.
function keepForOffline() {
    if (!('serviceWorker' in navigator)) return;
    const register = () => navigator.serviceWorker.register('offline.js').catch(() => {});
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(register), 1000);
}

async function startPage() {
    const showSentence = followStaticLinks();
    try {
        const app = await startExplorer(boot, {
            isActive: () => true,
            onLeave: () => document.querySelector('#below a').focus(),
        });
        const own = document.getElementById('own-open');
        own.hidden = !boot.files.ownArticles;
        own.addEventListener('click', () => openOwnArticles(boot, app));
        acceptDrops(boot, app);
        keepForOffline();
    } catch (error) {
        if (!(error instanceof Failure)) console.error(error);
        showNotice(boot, error instanceof Failure ? error : stopped());
        showSentence(currentState());
    }
}

speakAtOnce(boot);
if (boot.embed) startEmbed(boot);
else if (boot.files.wasm) startPage();
else followStaticLinks()(currentState());
