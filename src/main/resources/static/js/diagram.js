// Draws the models of the processes in which a request is, with what waits or failed marked. The page says the same in words.
(() => {
  'use strict';

  const SMALLEST = 0.5;
  const STEP = 1.25;
  const WHOLE = 'fit-viewport';

  const ids = (list = '') => list.split(' ').filter(Boolean);

  /** On a narrow screen the whole would be too small to be read: then what waits is shown. */
  const show = (canvas, elements) => {
    if (canvas.zoom(WHOLE) < SMALLEST && elements.length) {
      canvas.zoom(SMALLEST);
      canvas.scrollToElement(elements[0]);
    }
  };

  const mark = (viewer, elements, name, word) => {
    for (const element of elements) {
      const label = document.createElement('span');
      label.className = 'diagram__mark ' + name;
      label.textContent = word;
      viewer.get('canvas').addMarker(element, name);
      viewer.get('overlays').add(element, { position: { top: -14, left: 0 }, html: label });
    }
  };

  const draw = async (place) => {
    const viewer = new BpmnJS({ container: place.querySelector('.diagram__canvas') });
    await viewer.importXML(place.dataset.model);
    const canvas = viewer.get('canvas');
    const drawing = place.querySelector('svg');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', place.dataset.words);
    mark(viewer, ids(place.dataset.waiting), 'diagram__waiting', place.dataset.waitingWord);
    mark(viewer, ids(place.dataset.failed), 'diagram__failed', place.dataset.failedWord);
    show(canvas, [...ids(place.dataset.failed), ...ids(place.dataset.waiting)]);
    place.addEventListener('click', (event) => {
      const by = event.target.closest('[data-zoom]')?.dataset.zoom;
      if (by) {
        canvas.zoom(by === 'whole' ? WHOLE : canvas.zoom() * (by === 'in' ? STEP : 1 / STEP));
      }
    });
    place.querySelector('.diagram__zoom').hidden = false;
  };

  document.querySelectorAll('.diagram').forEach(draw);
})();
