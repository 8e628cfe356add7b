// Runs in the evidence view: shows what the extension sends, and says which button was pressed.
const editor = acquireVsCodeApi();
const content = document.querySelector('main');
const status = document.querySelector('[role=status]');

const keyed = (element) => element?.closest('[data-key]')?.dataset.key;

addEventListener('message', ({ data }) => {
  const focused = keyed(document.activeElement);
  const open = new Map([...content.querySelectorAll('details')].map((details) => [details.dataset.key, details.open]));
  content.innerHTML = data.html;
  for (const details of content.querySelectorAll('details')) {
    if (!data.moved && open.has(details.dataset.key)) details.open = open.get(details.dataset.key);
  }
  const again = [...content.querySelectorAll('[data-key]')].find((element) => element.dataset.key === focused);
  if (again) (again.querySelector(':scope > summary') ?? again).focus();
  if (data.moved) (content.querySelector('.current') ?? content).scrollIntoView({ block: 'nearest' });
  if (data.announcement) status.textContent = data.announcement;
});

content.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button) editor.postMessage({ ...button.dataset });
});

editor.postMessage({ act: 'ready' });
