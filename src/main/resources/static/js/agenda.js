// Comfort only: an item of the agenda is dragged to its place. The buttons beside it do the same.
(() => {
  'use strict';

  const list = document.getElementById('agenda-items');
  const form = document.getElementById('agenda-order');
  let dragged = null;

  const items = () => Array.from(list.querySelectorAll('[data-code]'));

  items().forEach((item) => {
    item.draggable = true;
  });

  // What stands in a field is selected by dragging there.
  list.addEventListener('mousedown', (event) => {
    const item = event.target.closest('[data-code]');
    if (item) {
      item.draggable = !event.target.closest('input, button, a');
    }
  });

  list.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('[data-code]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.code);
    dragged.classList.add('agenda__item--dragged');
  });

  list.addEventListener('dragover', (event) => {
    const over = dragged && event.target.closest('[data-code]');
    if (over) {
      event.preventDefault();
      mark(over);
    }
  });

  // Onto an item above: before it. Onto an item below: after it.
  list.addEventListener('drop', (event) => {
    const over = dragged && event.target.closest('[data-code]');
    if (!over || over === dragged) {
      return;
    }
    event.preventDefault();
    const above = over.compareDocumentPosition(dragged) & Node.DOCUMENT_POSITION_FOLLOWING;
    list.insertBefore(dragged, above ? over : over.nextSibling);
    send(dragged.dataset.code);
  });

  list.addEventListener('dragend', () => {
    dragged.classList.remove('agenda__item--dragged');
    dragged = null;
    mark(null);
  });

  function mark(target) {
    items().forEach((item) => item.classList.toggle('agenda__item--target', item === target && item !== dragged));
  }

  function send(moved) {
    form.elements.moved.value = moved;
    items().forEach((item) => {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'order';
      field.value = item.dataset.code;
      form.append(field);
    });
    form.requestSubmit();
  }

  // A live region is read when it changes, not when the page brings it filled.
  const moved = list.querySelector('[data-told]');
  if (moved) {
    setTimeout(() => {
      document.getElementById('agenda-told').textContent = moved.dataset.told;
    }, 100);
  }
})();
