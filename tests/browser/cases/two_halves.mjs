// The explorer comes in two modules: the first page needs one of them, the rest follows.

import { clickOnCanvas, onCanvas, openPage, probeUntil, ready, serve } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

const isRest = (path) => /communique-app-rest\.[0-9a-f]+\.wasm$/.test(path);
const waits = (page) => page.evaluate(() => window.communiqueApp.rest.waits);
const views = {
    'on a desk': { viewport: { width: 1440, height: 900 } },
    'on a phone': { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, colorScheme: 'dark' },
};

export default function declare(test) {
    for (const [where, options] of Object.entries(views)) {
        test(`the first page and a pointer over it need only the first half of the explorer, ${where}`, async ({ browser, site }) => {
            let release = null;
            const hold = new Promise((resolve) => {
                release = resolve;
                setTimeout(resolve, 10000).unref(); // a page that waits for it must not hang the test
            });
            const server = await serve(site, { bend: (path) => (isRest(path) ? { hold } : null) });
            const { page, bad } = await openPage(browser, server.address, options);
            const box = await page.locator('#canvas').boundingBox();
            for (let x = 10; x < box.width; x += 90) {
                for (let y = 10; y < box.height; y += 45) await page.mouse.move(box.x + x, box.y + y);
            }
            await page.mouse.wheel(0, 300);
            await page.waitForTimeout(300);
            await page.emulateMedia({ colorScheme: 'dark' });
            await page.emulateMedia({ colorScheme: 'light' });
            await page.waitForTimeout(300);
            equal(await waits(page), 0, 'calls that had to wait');
            equal(server.requests.filter(isRest).length, 1, 'requests of the second half');
            equal(bad.join('; '), '');
            release();
            await server.close();
        });
    }

    test('a click before the second half is there waits for it', async ({ browser, site, server: whole }) => {
        // Where a tab is, the probe would tell, which is in the second half itself.
        const { page: other } = await openPage(browser, whole.address);
        const isTrade = ({ role, label }) => role === 'tab' && label === 'Trade';
        const { widgets } = await probeUntil(other, 'the tabs are drawn', (state) => state.widgets.some(isTrade));
        const trade = widgets.find(isTrade);
        let release = null;
        const hold = new Promise((resolve) => { release = resolve; });
        const server = await serve(site, { bend: (path) => (isRest(path) ? { hold } : null) });
        const { page, bad } = await openPage(browser, server.address);
        setTimeout(release, 1500);
        await clickOnCanvas(page, trade);
        await probeUntil(page, 'trade is shown', (state) => state.tab === 'trade', 10000);
        expect(await waits(page) > 0, 'nothing had to wait');
        equal(bad.join('; '), '');
        await server.close();
    });

    test('a second half that cannot be had is told when it is needed', async ({ browser, site }) => {
        let broken = true;
        const server = await serve(site, { bend: (path) => (broken && isRest(path) ? { status: 404 } : null) });
        const { page } = await openPage(browser, server.address);
        const { x, y } = await onCanvas(page, { x: 40, y: 40 });
        await page.mouse.move(x, y);
        equal(await page.locator('#notice:visible').count(), 0, 'notices before it is needed');
        await page.evaluate(() => { try { window.communiqueApp.probe(); } catch { /* told below */ } });
        const notice = page.locator('#notice:visible');
        await notice.waitFor();
        expect(/could not be downloaded/.test(await notice.innerText()), await notice.innerText());
        expect((await page.locator('figure svg:visible').count()) >= 5, 'figures are missing');
        broken = false;
        await page.getByRole('button', { name: 'Try again' }).click();
        await ready(page);
        await probeUntil(page, 'the overview is shown', (state) => state.tab === 'overview');
        await server.close();
    });

    test('an address that leads further than the first page comes with both halves', async ({ browser, server }) => {
        for (const path of ['?tab=keywords&q=gas', '?tab=trade', '?tab=article&doc=001']) {
            const { page, context } = await openPage(browser, server.address, {}, { path });
            equal(await waits(page), 0, `${path}: calls that had to wait`);
            await context.close();
        }
    });
}
