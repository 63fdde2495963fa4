// The one visible line that says what is missing, in place of the explorer; the page beneath it reads on.

export function showNotice({ message, retry }) {
    const root = document.documentElement;
    root.classList.remove('live', 'running');
    document.getElementById('poster').inert = false;
    const notice = document.getElementById('notice');
    notice.textContent = message;
    if (retry) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = 'Try again';
        button.addEventListener('click', () => location.reload());
        notice.append(button);
    }
    document.getElementById('explorer').before(notice);
    notice.hidden = false;
}
