// With nobody touching it the explorer draws nothing and asks for no frame.

import { openPage, probe } from '../harness.mjs';
import { equal } from '../expect.mjs';

const framesAsked = (page) => page.evaluate(() => window.seen.frames);

async function framesDuring(page, ms) {
    const [asked, { frames }] = [await framesAsked(page), await probe(page)];
    await page.waitForTimeout(ms);
    return { asked: (await framesAsked(page)) - asked, drawn: (await probe(page)).frames - frames };
}

export default function declare(test) {
    for (const tab of ['overview', 'meetings', 'keywords', 'reader']) {
        test(`three idle seconds on ${tab} cost no frame`, async ({ browser, server }) => {
            const { page } = await openPage(browser, server.address, {}, { path: `?tab=${tab}` });
            await page.waitForTimeout(1000);
            const { asked, drawn } = await framesDuring(page, 3000);
            equal(asked, 0, 'frames asked for');
            equal(drawn, 0, 'frames drawn');
        });
    }

    test('half a second after input it rests again', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, {}, { path: '?tab=meetings' });
        await page.waitForTimeout(1000);
        const start = await probe(page);
        await page.mouse.move(300, 300);
        await page.mouse.move(340, 320, { steps: 8 });
        await page.waitForTimeout(500);
        const moved = await probe(page);
        equal(moved.frames > start.frames, true, 'input draws');
        const { asked, drawn } = await framesDuring(page, 2000);
        equal(asked, 0, 'frames asked for');
        equal(drawn, 0, 'frames drawn');
    });

    test('scrolled out of sight it does not draw', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await page.evaluate(() => document.getElementById('articles').scrollIntoView());
        await page.waitForTimeout(800);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForTimeout(300);
        const { drawn } = await framesDuring(page, 1000);
        equal(drawn, 0, 'frames drawn');
    });
}
