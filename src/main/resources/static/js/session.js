// The screen of a session: items by keyboard, and what was typed never left behind. The server guards all of it.
(() => {
  'use strict';

  const STEPS = { PageDown: 'a[rel="next"]', PageUp: 'a[rel="prev"]' };
  const dirty = new Set();

  document.addEventListener('keydown', (event) => {
    const step = event.altKey && !event.ctrlKey && !event.metaKey ? STEPS[event.key] : null;
    const link = step && document.querySelector('.session__steps ' + step);
    if (link) {
      event.preventDefault();
      link.click();
    }
  });

  const formOf = (event) => event.target.closest('form[data-autosave]');

  document.addEventListener('input', (event) => dirty.add(formOf(event)));
  document.addEventListener('submit', () => dirty.clear());

  // What the request under way carries is no longer unsaved; what is typed during it is.
  document.addEventListener('htmx:beforeRequest', (event) => dirty.delete(formOf(event)));

  document.addEventListener('htmx:afterRequest', (event) => {
    const form = formOf(event);
    if (!form) {
      return;
    }
    const answered = event.detail.xhr.status;
    const elsewhere = answered === 200 && !event.detail.xhr.responseURL.endsWith(event.detail.pathInfo.requestPath);
    if (answered !== 200 || elsewhere) {
      dirty.add(form);
    } else if (!dirty.has(form)) {
      form.dispatchEvent(new Event('typed-saved'));
    }
    if (elsewhere || ![200, 409, 422].includes(answered)) {
      const saved = form.querySelector('[data-failed]');
      saved.textContent = saved.dataset.failed;
    }
  });

  // Leaving within the blink between the last key and its saving.
  window.addEventListener('pagehide', () => dirty.forEach((form) => {
    if (form) {
      const typed = new URLSearchParams(new FormData(form));
      typed.append('act', 'SAVE');
      navigator.sendBeacon(form.action, typed);
    }
  }));

  // The back button brings the page from memory, with versions of long ago.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
})();
