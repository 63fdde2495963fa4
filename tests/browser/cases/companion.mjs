// The companion under the canvas says what the core says, follows the explorer, and is real text.

import { clickOnCanvas, openPage, probeUntil } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';
import { printed } from '../core.mjs';

const plain = (text) => text.replace(/\s+/g, ' ').trim();

export default function declare(test) {
    test('the companion shows the numbers that the core prints', async ({ browser, server, core }) => {
        const { page } = await openPage(browser, server.address);
        const numbers = plain(await page.locator('#companion-headline').innerText());
        for (const { value, context } of JSON.parse(printed(core, 'headline', '--json')).numbers) {
            expect(numbers.includes(value), `${value} is missing from: ${numbers}`);
            expect(numbers.includes(plain(context)), `“${context}” is missing from: ${numbers}`);
        }
        for (const name of ['meetings', 'trade', 'keywords']) {
            const text = plain(await page.locator(`#companion-${name}`).innerText());
            const rows = JSON.parse(printed(core, 'table', name, '--json')).rows;
            const shown = await page.locator(`#companion-${name} table`).first().locator('tbody tr').count();
            equal(shown, rows.length, `rows of ${name}`);
            expect(text.length > 40, `${name} is empty`);
        }
    });

    test('a change in the explorer changes the companion', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, {}, { path: '?tab=meetings' });
        const before = await page.locator('#companion-meetings').innerText();
        const { widgets } = await probeUntil(page, 'the switches are there', (s) => s.widgets.some((w) => w.role === 'toggle'));
        const on = widgets.filter((w) => w.role === 'toggle');
        await clickOnCanvas(page, on[0]);
        await page.waitForFunction((old) => document.getElementById('companion-meetings').innerText !== old, before);
    });

    test('text of the companion can be selected, copied and found', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address, { permissions: ['clipboard-read', 'clipboard-write'] });
        const cell = page.locator('#companion-meetings tbody td').first();
        await cell.scrollIntoViewIfNeeded();
        await cell.click({ clickCount: 3 });
        const selected = await page.evaluate(() => String(getSelection()));
        expect(selected.trim().length > 0, 'nothing selected');
        await page.keyboard.press('Control+C');
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        equal(copied.trim(), selected.trim());
        expect(await page.evaluate(() => window.find('sentence') || window.find('Meetings')), 'find in page finds nothing');
    });

    test('a link in the companion opens its sentence in the explorer', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        const link = page.locator('#companion-meetings a[data-state]').first();
        const wanted = new URLSearchParams(await link.getAttribute('data-state'));
        await link.click();
        const state = await probeUntil(page, 'the reader is open', (s) => s.tab === 'reader');
        equal(new URLSearchParams(state.state).get('s'), wanted.get('s'), 'sentence');
        equal(await page.evaluate(() => Math.round(scrollY)), 0, 'the explorer is in sight');
    });

    test('tables have captions and headers with scope, figures have names', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        for (const table of await page.locator('#companion table').all()) {
            expect(await table.locator('caption').count(), 'a table without a caption');
            equal(await table.locator('th:not([scope])').count(), 0, 'headers without scope');
        }
        for (const svg of await page.locator('figure svg:visible').all()) {
            equal(await svg.getAttribute('role'), 'img');
            const ids = (await svg.getAttribute('aria-labelledby')).split(' ');
            for (const id of ids) expect(await page.locator(`[id="${id}"]`).count(), `no element has the id ${id}`);
        }
        const all = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((e) => e.id));
        equal(all.length, new Set(all).size, 'ids are unique');
    });
}
