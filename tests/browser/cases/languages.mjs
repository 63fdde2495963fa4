// The interface in Russian and Chinese: chosen by hand, changed back, opened from a link; and what it
// costs those who stay with English.

import { readFile } from 'node:fs/promises';
import { clickOnCanvas, expectClean, launch, onCanvas, openPage, probe, probeUntil, ready, serve } from '../harness.mjs';
import { equal, expect } from '../expect.mjs';

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

const has = (label) => (state) => state.widgets.some((widget) => widget.label === label);
const isOfLanguages = (path) => /words-|page-|sans-zh|languages\./.test(path);

// Presses a control where it has come to rest.
async function press(page, label, touch = false) {
    await probeUntil(page, `there is "${label}"`, has(label));
    for (let last = null, tries = 0; tries < 40; ++tries) {
        const { x, y } = (await probe(page)).widgets.find((widget) => widget.label === label);
        if (last && last.x === x && last.y === y) break;
        last = { x, y };
        await page.waitForTimeout(60);
    }
    const widget = (await probe(page)).widgets.find((each) => each.label === label);
    if (touch) {
        const point = await onCanvas(page, widget);
        await page.touchscreen.tap(point.x, point.y);
    } else {
        await clickOnCanvas(page, widget);
    }
}

async function shoot(folder, page, name) {
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

export default function declare(test) {
    test('who stays with English asks for no words and no letters of other languages', async ({ browser, site }) => {
        const server = await serve(site);
        const { page } = await openPage(browser, server.address);
        await page.waitForTimeout(1500);
        equal(server.requests.filter(isOfLanguages).join(' '), '', 'what was asked for');
        await server.close();
    });

    test('a reader changes the language by hand, and back again', async ({ browser, site, screenshots }) => {
        const server = await serve(site);
        const opened = await openPage(browser, server.address, { viewport: { width: 1440, height: 900 } });
        const { page } = opened;
        await press(page, 'EN');
        await press(page, 'Русский');
        await probeUntil(page, 'the tabs are Russian', has('Встречи'));
        await page.waitForFunction(() => document.documentElement.lang === 'ru');
        expect(page.url().includes('lang=ru'), page.url());
        await page.waitForFunction(() => document.querySelector('#companion-meetings').innerText.includes('Дата'));
        equal(await page.locator('#meetings-title').innerText(), 'Встречи');
        await page.waitForFunction(() => document.querySelector('#meetings .frame').textContent.includes('7 встреч в 5 статьях'));
        expect(!(await page.locator('.colophon').innerText()).includes('Read by'), 'the end of the page is English');
        await shoot(screenshots, page, 'language-ru');
        await press(page, 'RU');
        await press(page, '中文');
        await probeUntil(page, 'the tabs are Chinese', has('会晤'));
        await page.waitForFunction(() => document.querySelector('#companion-meetings').innerText.includes('日期'));
        expect(page.url().includes('lang=zh'), page.url());
        await shoot(screenshots, page, 'language-zh');
        await press(page, 'ZH');
        await press(page, 'English');
        await probeUntil(page, 'the tabs are English', has('Meetings'));
        await page.waitForFunction(() => document.documentElement.lang === 'en');
        await page.waitForFunction(() => document.querySelector('#meetings .frame').textContent.includes('7 meetings in 5 articles'));
        await page.waitForFunction(() => document.querySelector('#companion-meetings').innerText.includes('Date'));
        equal((await page.locator('nav.tabs a').allTextContents()).at(-1), 'Articles');
        expect((await page.locator('nav.tabs a').allTextContents()).includes('Keywords'), 'a tab of the page');
        expect(!page.url().includes('lang='), page.url());
        await expectClean(opened);
        await server.close();
    });

    test('a link opens the explorer in its language, from the first picture on', async ({ browser, server, screenshots }) => {
        for (const [code, tab, theme] of [['ru', 'Торговля', 'dark'], ['zh', '贸易', 'light']]) {
            const opened = await openPage(browser, server.address, { viewport: { width: 1440, height: 900 } },
                { path: `?lang=${code}&tab=trade&theme=${theme}` });
            const state = await probe(opened.page);
            expect(has(tab)(state), `no "${tab}" in ${state.widgets.slice(0, 8).map(({ label }) => label)}`);
            // The page's own tabs, which stood there before, said the same.
            for (const label of await opened.page.locator('nav.tabs a').allTextContents())
                expect(has(label)(state), `the page says "${label}", the explorer does not`);
            await shoot(screenshots, opened.page, `link-${code}`);
            await opened.page.reload();
            await ready(opened.page);
            expect(has(tab)(await probe(opened.page)), `${tab} after a reload`);
            await expectClean(opened);
            await opened.context.close();
        }
    });

    test('on a phone the language is chosen by touch, and the theme beside it', async ({ browser, server, screenshots }) => {
        const opened = await openPage(browser, server.address, phone);
        const { page } = opened;
        await press(page, 'EN', true);
        await press(page, 'Русский', true);
        const state = await probeUntil(page, 'the tabs are Russian', has('Лексика'));
        for (const { label, x, width, y } of state.widgets) {
            if (y > 110) continue;
            expect(x - width / 2 >= 0 && x + width / 2 <= 390, `${label} leaves the screen`);
        }
        await shoot(screenshots, page, 'language-phone-ru');
        await press(page, 'RU', true);
        await press(page, 'Тёмная тема', true);
        await probeUntil(page, 'it is dark', ({ dark }) => dark);
        await expectClean(opened);
    });

    test('the dialog for own articles and a saved file speak the language, and change with it', async ({ browser, server }) => {
        const opened = await openPage(browser, server.address, { viewport: { width: 1440, height: 900 } },
            { path: '?lang=ru&tab=trade' });
        const { page } = opened;
        await page.locator('#own-open').click();
        await page.locator('dialog h2', { hasText: 'Прочитать ваши статьи' }).waitFor();
        await page.locator('#own-text').fill('OSLO, May 4, 2023 - Prime Minister Ada Berg met President Otto Lind in Oslo on Thursday.');
        await page.locator('#own-read').click();
        await page.locator('#own-results li', { hasText: 'Вставленная статья: встреч: 1' }).waitFor({ timeout: 20000 });
        await page.keyboard.press('Escape');
        await press(page, 'Сохранить или цитировать этот график');
        const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30000 }), press(page, 'SVG')]);
        await page.waitForFunction((name) => document.getElementById('companion-status').textContent === `Сохранено: ${name}`,
            file.suggestedFilename());
        expect((await readFile(await file.path(), 'utf8')).includes('Товарооборот'), 'the file is not Russian');
        await press(page, 'RU');
        await press(page, '中文');
        await probeUntil(page, 'the tabs are Chinese', has('会晤'));
        await page.waitForFunction(() => document.documentElement.lang === 'zh');
        await page.locator('#own-open').click();
        await page.locator('dialog h2', { hasText: '读取您自己的文章' }).waitFor();
        await expectClean(opened);
    });

    test('a language that cannot be had is told, and English stays', async ({ browser, site }) => {
        const server = await serve(site, { bend: (path) => (path.includes('words-') ? { status: 404 } : null) });
        const { page } = await openPage(browser, server.address, {}, { path: '?lang=ru' });
        await page.waitForFunction(() => !location.search.includes('lang='), null, { timeout: 10000 });
        expect(has('Meetings')(await probe(page)), 'English tabs');
        await server.close();
    });

    test('where the explorer cannot run the page speaks the language that the address asks for', async ({ server, screenshots }) => {
        const blind = await launch({ webgl: false });
        try {
            for (const [code, notice, words, table] of [['ru', /браузер/, /статей рассказывают|статьях|статей/, 'Дата'], ['zh', /此浏览器/, /文章/, '日期']]) {
                const { page, bad } = await openPage(blind, server.address, {}, { path: `?lang=${code}`, wait: false });
                await page.locator('#notice:visible', { hasText: notice }).waitFor({ timeout: 20000 });
                await page.locator('#front h1', { hasText: words }).or(page.locator('#front .standfirst', { hasText: words })).first().waitFor();
                await page.waitForFunction((word) => document.querySelector('#companion-meetings').innerText.includes(word), table);
                equal(await page.evaluate(() => document.documentElement.lang), code);
                // No word of the page's own is left in English.
                const left = await page.evaluate(() => [...document.querySelectorAll('[data-say]')]
                    .filter((element) => element.textContent === element.dataset.say && !/^Communiqué$/.test(element.textContent))
                    .map((element) => element.textContent));
                equal(left.join(' | '), '');
                const frame = await page.locator('#meetings .frame').first().innerText();
                expect(!/meetings in/.test(frame), frame);
                await shoot(screenshots, page, `blind-${code}`);
                equal(bad.join('; '), '');
                await page.context().close();
            }
        } finally {
            await blind.close();
        }
    });

    test('a download that failed is told in the language, and so is the way to try again', async ({ browser, site }) => {
        let broken = true;
        const server = await serve(site, { bend: (path) => (broken && path.endsWith('.wasm') ? { status: 404 } : null) });
        const { page } = await openPage(browser, server.address, {}, { path: '?lang=ru', wait: false });
        const again = page.getByRole('button', { name: 'Попробовать ещё раз' });
        await again.waitFor({ timeout: 20000 });
        expect((await page.locator('#notice').innerText()).includes('не удалось загрузить'), 'the notice is English');
        broken = false;
        await again.click();
        await ready(page);
        expect(has('Встречи')(await probe(page)), 'Russian tabs');
        await server.close();
    });

    test('a figure in another page speaks the language before it is clicked, and after', async ({ browser, site, screenshots }) => {
        const server = await serve(site);
        const { page } = await openPage(browser, server.address, {}, { path: '?embed=1&figure=trade&lang=ru', wait: false });
        const button = page.locator('.embed-bar button:visible');
        await page.locator('.embed-bar button:visible', { hasText: 'Исследовать график' }).waitFor({ timeout: 10000 });
        equal(await page.locator('.embed-bar a:visible').innerText(), 'Открыть страницу целиком');
        await page.waitForFunction(() => [...document.querySelectorAll('[data-figure=trade] .frame svg')]
            .some((svg) => svg.textContent.includes('Товарооборот')));
        expect(!server.requests.some((path) => path.endsWith('.wasm')), 'the explorer was fetched unasked');
        await shoot(screenshots, page, 'embed-ru');
        await button.click();
        await page.locator('.embed-bar button:visible', { hasText: 'Выйти из графика' }).waitFor({ timeout: 20000 });
        await page.keyboard.press('Escape');
        await page.locator('.embed-bar button:visible', { hasText: 'Исследовать график' }).waitFor();
        await server.close();
    });
}
