// The full page: what it costs, what it shows before the explorer, how the explorer takes over.

import { expectClean, openPage, ready, serve } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';
import { printed } from '../core.mjs';

export default function declare(test) {
    test('the page becomes ready with four requests, no error and no policy violation', async ({ browser, site }) => {
        const server = await serve(site);
        const opened = await openPage(browser, server.address);
        await opened.page.waitForTimeout(500);
        const files = server.requests.filter((path) => path !== '/favicon.ico');
        // The second half of the explorer is asked for when the first picture stands.
        const last = files.pop();
        expect(/-rest\.\w+\.wasm$/.test(last), `the last request: ${last}`);
        expect(files.length <= 4, `requests: ${files.join(' ')}`);
        equal(new Set(files).size, files.length, 'no file is asked for twice');
        await expectClean(opened);
        await server.close();
    });

    test('nothing in sight moves when the explorer takes over', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.waitForTimeout(500);
        const { shift } = await page.evaluate(() => window.seen);
        expect(shift < 0.02, `layout shift of ${shift}`);
    });

    test('before any wasm there are the title, the numbers, every figure and its table', async ({ browser, site, core }) => {
        let release = null;
        const hold = new Promise((resolve) => { release = resolve; });
        const server = await serve(site, { bend: (path) => (path.endsWith('.wasm') ? { hold } : null) });
        const { page } = await openPage(browser, server.address, {}, { wait: false });
        const headline = JSON.parse(printed(core, 'headline', '--json'));
        equal(await page.locator('h1').innerText(), headline.title);
        const poster = await page.locator('#poster').innerText();
        for (const number of headline.numbers) {
            expect(poster.includes(number.value), `${number.value} is not on the poster`);
        }
        for (const name of ['meetings', 'meetings-by-year', 'trade', 'trade-changes', 'keywords']) {
            const figure = page.locator(`figure[data-figure="${name}"] svg:visible`);
            equal(await figure.count(), 1, `one form of ${name} in sight`);
            expect((await figure.locator('circle, rect, path, polyline, polygon').count()) > 2, `${name} is empty`);
            expect(await figure.locator('title').first().textContent(), `${name} has no title`);
        }
        expect((await page.locator('#companion table').count()) >= 5, 'tables are missing');
        expect(await page.locator('#companion-reader a[href="articles.html"]').count(), 'no way to the articles');
        release();
        await ready(page);
        await server.close();
    });

    test('a selection of the poster’s figures fits every width from 320 to 1600 px', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { javaScriptEnabled: false }, { wait: false });
        for (const width of [320, 360, 480, 768, 1024, 1600]) {
            await page.setViewportSize({ width, height: 800 });
            const overflow = await page.locator('html').boundingBox();
            expect(overflow.width <= width, `the page is ${overflow.width} px wide in ${width}`);
            for (const svg of await page.locator('figure svg:visible, .overview svg:visible').all()) {
                const drawn = await svg.boundingBox();
                expect(drawn.x >= 0 && drawn.x + drawn.width <= width + 0.5, `a figure leaves the page at ${width}`);
            }
        }
    });

    test('the page keeps its title and adds no scroll when the explorer starts', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        expect((await page.title()).includes('Communiqué'), await page.title());
        equal(await page.evaluate(() => scrollY), 0);
    });
}
