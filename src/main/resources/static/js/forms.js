// Comfort only: the server guards everything that is done here.
(() => {
  'use strict';

  const RESEND_AFTER_MS = 10000; // a form that answers with a file leaves the page in place

  // A second click sends nothing. Buttons stay focusable, so that a screen reader is not thrown out.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (!event.defaultPrevented && !form.hasAttribute('hx-post') && !form.hasAttribute('hx-get')) {
      form.dataset.sent = 'true';
      setTimeout(() => delete form.dataset.sent, RESEND_AFTER_MS);
    }
  });

  // The back button brings the page from memory, as it was when it was left.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  const format = new Intl.NumberFormat('fr-FR');

  function counterOf(area) {
    const counter = document.createElement('p');
    counter.className = 'form-text';
    counter.id = area.id + '-count';
    area.after(counter);
    area.setAttribute('aria-describedby', [area.getAttribute('aria-describedby'), counter.id].filter(Boolean).join(' '));
    return counter;
  }

  function countCharacters(area) {
    const counter = counterOf(area);
    const show = () => {
      const left = Number(area.dataset.max) - area.value.length;
      const sentence = left < 0 ? area.dataset.over : area.dataset.left;
      counter.textContent = sentence.replace('{0}', format.format(Math.abs(left)));
      counter.classList.toggle('field-error', left < 0);
    };
    area.addEventListener('input', show);
    show();
  }

  document.querySelectorAll('textarea[data-max]').forEach(countCharacters);

  const summary = document.querySelector('[data-focus]');
  if (summary) {
    summary.focus();
  }
})();
