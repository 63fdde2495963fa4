// The site is a folder that any server, or a part of one, can host.

import { expectClean, openPage, ready, serve } from '../harness.mjs';
import { equal } from '../expect.mjs';

export default function declare(test) {
    test('it runs from a sub-path', async ({ browser, site }) => {
        const server = await serve(site, { prefix: '/blog/2025/explorer/' });
        const opened = await openPage(browser, server.address, {}, { path: '?tab=trade' });
        await expectClean(opened);
        equal(server.requests.filter((path) => !path.startsWith('/blog/2025/explorer/') && path !== '/favicon.ico').length, 0);
        await server.close();
    });

    test('a server that mistakes the type of wasm costs no second download', async ({ browser, site }) => {
        const server = await serve(site, {
            bend: (path) => (path.endsWith('.wasm') ? { type: 'application/octet-stream' } : null),
        });
        const { page } = await openPage(browser, server.address, {}, { wait: false });
        await ready(page);
        equal(server.requests.filter((path) => /app\.\w+\.wasm$/.test(path)).length, 1);
        await server.close();
    });
}
