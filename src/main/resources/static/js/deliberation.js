// Comfort only: whoever takes no part has no position, so the one that came from the circulation is emptied.
(() => {
  'use strict';

  const ABSENT = ['EXCUSED', 'SILENT'];

  // While the event goes down: the quorum is asked for on its way up, and must be computed from what is left.
  document.addEventListener('change', (event) => {
    const seat = event.target.closest('[data-seat]');
    if (seat && event.target.name.endsWith('.attendance') && ABSENT.includes(event.target.value)) {
      const position = seat.querySelector('select[name$=".stance"]');
      if (position) {
        position.value = '';
      }
    }
  }, true);
})();
