// Keeps what is typed in a form[data-keep] until the server has received it: a session may expire in the middle of a long text.
// It stays in this tab (sessionStorage), belongs to one account and is thrown away on log-out. Never a password, never a file.
(() => {
  'use strict';

  const account = document.querySelector('meta[name="crig-account"]')?.content;
  const PREFIX = 'typed:';
  const SENT = 'typed-sent';
  const NEVER_KEPT = 'input[type="hidden"], input[type="password"], input[type="file"]';

  document.querySelectorAll('form[data-forget-typed]').forEach((form) => form.addEventListener('submit', forgetAll));

  if (!account) {
    sessionStorage.removeItem(SENT); // signed out: what was sent did not arrive
    return;
  }
  forgetWhatArrived();
  document.querySelectorAll('form[data-keep]').forEach(keep);

  function keep(form, rank) {
    const key = () => `${PREFIX}${account}:${location.pathname}:${rank}${versionOf(form)}`;
    restore(form, key());
    form.addEventListener('input', () => sessionStorage.setItem(key(), JSON.stringify(typedIn(form))));
    form.addEventListener('submit', () => sessionStorage.setItem(SENT, key()));
    form.addEventListener('typed-saved', () => forget(key()));
  }

  // A form that saves by itself: what was typed over one version is not put over another.
  function versionOf(form) {
    return form.dataset.keep === 'version' ? `:${form.elements.version.value}` : '';
  }

  function forget(key) {
    const form = key.slice(0, key.lastIndexOf(':') + 1);
    Object.keys(sessionStorage).filter((kept) => kept.startsWith(form)).forEach((kept) => sessionStorage.removeItem(kept));
  }

  function fieldsOf(form) {
    return [...form.elements].filter((field) => field.name && field.matches('input, select, textarea') && !field.matches(NEVER_KEPT));
  }

  function typedIn(form) {
    return fieldsOf(form).map((field) => isTicked(field)
      ? { name: field.name, value: field.value, checked: field.checked }
      : { name: field.name, value: field.value });
  }

  function restore(form, key) {
    const kept = sessionStorage.getItem(key);
    if (!kept) {
      return;
    }
    const waiting = JSON.parse(kept);
    let restored = false;
    fieldsOf(form).forEach((field) => {
      const found = waiting.findIndex((one) => one.name === field.name && (!isTicked(field) || one.value === field.value));
      if (found < 0) {
        return;
      }
      const [one] = waiting.splice(found, 1);
      restored = put(field, one) || restored;
    });
    if (restored) {
      form.prepend(document.getElementById('typed-restored').content.cloneNode(true));
    }
  }

  function put(field, kept) {
    const property = isTicked(field) ? 'checked' : 'value';
    if (field[property] === kept[property]) {
      return false;
    }
    field[property] = kept[property];
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  function isTicked(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  // The answer to a form is a page of the signed-in service, other than an error page: the server has the text.
  function forgetWhatArrived() {
    const key = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (key && !document.querySelector('[data-nothing-saved]')) {
      sessionStorage.removeItem(key);
    }
  }

  function forgetAll() {
    Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => sessionStorage.removeItem(key));
  }
})();
