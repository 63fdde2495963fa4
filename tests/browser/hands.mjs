// What a person's hands do on the canvas: press a control wherever it stands, scroll, and wait until the
// explorer has answered.

import { clickOnCanvas, onCanvas, probe, probeUntil } from './harness.mjs';

// Until the explorer has drawn all that came of an input: it draws nothing while it rests.
export async function settle(page) {
    let last = -1;
    for (let quiet = 0, tries = 0; quiet < 6 && tries < 100; ++tries) {
        await page.waitForTimeout(50);
        const { frames } = await probe(page);
        quiet = frames === last ? quiet + 1 : 0;
        last = frames;
    }
}

// Brings a control into sight by the wheel and clicks it; `number` of several with that label.
export async function press(page, label, { number = 0, touch = false, role = null } = {}) {
    await page.evaluate(() => scrollTo(0, 0));
    await settle(page);
    const named = (state) => state.widgets.filter((w) => w.label === label && (!role || w.role === role))[number];
    await probeUntil(page, `there is "${label}"`, named);
    const seen = [];
    for (let tries = 0; tries < 40; ++tries) {
        const widget = named(await probe(page));
        const box = await page.locator('#canvas').boundingBox();
        seen.push(Math.round(widget.y));
        const low = box.height - 30;
        const inHeader = ['tab'].includes(widget.role) || ['Share', 'Open articles…', 'Open…'].includes(label);
        if (inHeader || (widget.y > 130 && widget.y < low)) {
            const point = await onCanvas(page, widget);
            if (touch) await page.touchscreen.tap(point.x, point.y);
            else await clickOnCanvas(page, widget);
            await settle(page);
            return;
        }
        const by = Math.max(-500, Math.min(500, widget.y - box.height / 2));
        if (touch) {
            await swipe(page, by);
        } else {
            // The wheel stays with the window that took its first turn until the pointer moves, and that
            // may be one that cannot scroll, if it stood there a frame ago.
            const aside = 20 * (tries % 4);
            await page.mouse.move(box.x + box.width - 30 - aside, box.y + box.height / 2 - aside);
            if (seen.length > 1 && seen.at(-1) === seen.at(-2)) await settle(page);
            await page.mouse.wheel(0, by);
        }
        await settle(page);
    }
    throw new Error(`"${label}" did not come into sight, it is at ${seen.join(", ")}`);
}

export async function swipe(page, by) {
    const client = await page.context().newCDPSession(page);
    await client.send('Input.synthesizeScrollGesture', {
        x: 370, y: 500, yDistance: -by, xDistance: 0, gestureSourceType: 'touch', speed: 3000, preventFling: true,
    });
}
