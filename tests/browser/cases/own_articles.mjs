// The reader's own articles: pasted or dropped, read in the browser, sent nowhere.

import { openPage, probeUntil, serve } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

const article = `OSLO, May 4, 2023 - Prime Minister Ada Berg met President Otto Lind in Oslo on Thursday. It was their third
meeting this year. Trade between the two countries rose 12 percent to $4.5 billion in 2022.`;

async function openDialog(page) {
    await page.locator('#own-open').click();
    await page.locator('dialog').waitFor();
}

export default function declare(test) {
    test('a pasted article is read here and comes beside the bundled ones', async ({ browser, site }) => {
        const server = await serve(site);
        const { page, bad } = await openPage(browser, server.address);
        await openDialog(page);
        await page.locator('#own-text').fill(article);
        await page.locator('#own-title').fill('Berg and Lind');
        await page.locator('#own-date').fill('2023-05-05');
        await page.locator('#own-read').click();
        await page.locator('#own-results li').waitFor({ timeout: 20000 });
        const line = await page.locator('#own-results li').innerText();
        expect(/Berg and Lind: meetings: \d+/.test(line), line);
        await probeUntil(page, 'the explorer shows it', (s) => s.articles === 6);
        await page.waitForFunction(() => document.getElementById('companion-meetings').innerText.includes('Oslo'));
        const sent = server.requests.filter((path) => !/\.(html|mjs|wasm|ttf)$/.test(path) && path !== '/');
        equal(sent.join(' '), '', 'requests besides the page’s own files');
        equal(bad.join('; '), '');
        await server.close();
    });

    test('files that cannot be read are named, the others are read', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await openDialog(page);
        await page.locator('#own-files').setInputFiles([
            { name: 'good.txt', mimeType: 'text/plain', buffer: Buffer.from(article) },
            { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"text": ') },
            { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(`<title>T</title><p>${article}</p><script>x</script>`) },
            { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
        ]);
        await page.waitForFunction(() => document.querySelectorAll('#own-results li').length >= 4, null, { timeout: 20000 });
        const lines = await page.locator('#own-results li').allInnerTexts();
        expect(lines.some((line) => line.startsWith('broken.json:') && !/meetings/.test(line)), lines.join('\n'));
        expect(lines.some((line) => line.startsWith('empty.txt:') && !/meetings/.test(line)), lines.join('\n'));
        equal(lines.filter((line) => /meetings: \d+/.test(line)).length, 2, lines.join('\n'));
        await probeUntil(page, 'the explorer shows both', (s) => s.articles === 7);
    });

    test('the dialog has the keyboard while it is open', async ({ browser, server }) => {
        const { page } = await openPage(browser, server.address);
        await openDialog(page);
        await page.locator('#own-title').click();
        await page.keyboard.type('Two words');
        equal(await page.locator('#own-title').inputValue(), 'Two words');
        await page.keyboard.press('Escape');
        equal(await page.locator('dialog[open]').count(), 0);
    });
}
