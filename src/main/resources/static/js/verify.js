// Makes the SHA-256 of a file where the file is, and asks for that alone. Without a script, or without https, it is typed.
(() => {
  'use strict';

  const form = document.querySelector('[data-verify]');
  if (!form || !window.crypto.subtle) {
    return;
  }
  const file = form.querySelector('[type="file"]');
  form.querySelector('[data-verify-file]').hidden = false;

  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  file.addEventListener('change', async () => {
    if (file.files.length === 1) {
      form.elements.empreinte.value = hex(await crypto.subtle.digest('SHA-256', await file.files[0].arrayBuffer()));
      form.requestSubmit();
    }
  });
})();
