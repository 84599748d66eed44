// What a page does by itself: times count down, a lost connection says so, and nothing that was typed goes away with it.
(function () {
  'use strict';

  function left(seconds) {
    var past = seconds < 0, all = Math.abs(seconds), days = Math.floor(all / 86400), hours = Math.floor(all / 3600) % 24;
    var minutes = Math.floor(all / 60) % 60, two = function (n) { return (n < 10 ? '0' : '') + n; };
    var isEnglish = document.documentElement.lang === 'en';
    var text = days > 0 ? days + (isEnglish ? ' d ' : ' 天 ') + two(hours) + ':' + two(minutes) : two(hours) + ':' + two(minutes) + ':' + two(all % 60);
    return isEnglish ? text + (past ? ' over' : ' left') : (past ? '已超 ' : '还剩 ') + text;
  }

  function count() {
    document.querySelectorAll('time[data-due]').forEach(function (time) {
      var seconds = Math.round((Date.parse(time.dataset.due) - Date.now()) / 1000);
      if (!time.dataset.shown) { time.dataset.shown = time.textContent; }
      time.textContent = time.dataset.shown + ' · ' + left(seconds);
      time.classList.toggle('past', seconds < 0);
    });
  }

  function lost(is) {
    var notice = document.getElementById('lost');
    if (!notice || (notice.hidden && !is)) { return; }
    notice.textContent = is ? notice.dataset.lost : notice.dataset.back;
    notice.hidden = false;
    if (!is) { setTimeout(function () { notice.hidden = true; }, 4000); }
  }

  // A day is written the same in every browser; its calendar helps where it has one, and no field of a browser's own language is shown.
  function pickers(where) {
    where.querySelectorAll('input[data-picks]').forEach(function (field) {
      var picker = document.createElement('input');
      if (!picker.showPicker || field.parentNode.querySelector('.pick')) { return; }
      var button = document.createElement('button'), words = document.getElementById('lost');
      var label = field.parentNode.querySelector('label');
      picker.type = field.dataset.picks; picker.tabIndex = -1; picker.className = 'picked'; picker.setAttribute('aria-hidden', 'true');
      button.type = 'button'; button.className = 'quiet pick'; button.textContent = words ? words.dataset.pick : '';
      button.setAttribute('aria-label', button.textContent + ' ' + (label ? label.firstChild.textContent : ''));
      button.addEventListener('click', function () {
        var written = /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(field.value) ? field.value.replace(' ', 'T') : '';
        picker.value = written;
        picker.showPicker();
      });
      picker.addEventListener('change', function (event) {
        event.stopPropagation();
        field.value = picker.value.replace('T', ' ');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.focus();
      });
      field.after(button, picker);
      field.parentNode.classList.add('picks');
    });
  }

  // What somebody is typing is not put away by what arrives meanwhile: the page says that there is something new.
  function isBusy() {
    return document.querySelector('#main [data-typed], #main .offers > details[open]') !== null;
  }

  document.addEventListener('input', function (event) {
    var form = event.target.closest('form');
    if (form && form.method === 'post') { form.setAttribute('data-typed', ''); }
  });

  document.addEventListener('DOMContentLoaded', function () { count(); pickers(document); setInterval(count, 1000); });
  document.addEventListener('htmx:load', function (event) { count(); pickers(event.target.parentNode || document); });
  // What somebody has pressed and was not answered yet. It is asked of the request itself: the end of one whose element is gone
  // is reported to nobody. What is pressed later takes its place (hx-sync of the body), but the same button once more does nothing.
  var pressed = null;
  function isLeaving() {
    return pressed !== null && pressed.xhr.readyState > 0 && pressed.xhr.readyState < 4;
  }
  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.boosted) { pressed = { xhr: event.detail.xhr, elt: event.detail.requestConfig.elt || event.target }; }
  });
  document.addEventListener('htmx:confirm', function (event) {
    if (isLeaving() && pressed.elt === event.detail.elt) { event.preventDefault(); }
  });

  // Reads the page again, unless it has gone meanwhile.
  function readAgain(reader) { if (reader.isConnected) { window.htmx.trigger(reader, 'sse:changed'); } }

  // A reading that is refused now (429, 503) is not lost: it is repeated when it may be.
  function readLater(reader, answer) {
    setTimeout(function () { readAgain(reader); }, 1000 * Math.max(1, Number(answer.getResponseHeader('Retry-After')) || 1));
  }

  function news(is) {
    var notice = document.getElementById('news');
    if (notice) { notice.hidden = !is; }
  }

  // A page that reads itself again does not take away the link or button that somebody has just pressed.
  function arrived(event, reader, isPage) {
    if (!isPage) { readLater(reader, event.detail.xhr); }
    if (isPage && isBusy()) { news(true); }
    if (isBusy() || isLeaving()) { event.detail.shouldSwap = false; }
    if (event.detail.shouldSwap) { news(false); }
  }

  // What is no page (the gateway says that the console is away) does not replace one.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var isPage = (event.detail.xhr.getResponseHeader('Content-Type') || '').indexOf('text/html') === 0;
    if (isPage) { lost(false); } else { event.detail.shouldSwap = false; lost(event.detail.xhr.status >= 500); }
    var reader = event.detail.requestConfig.elt;
    if (reader && reader.hasAttribute('data-live')) { arrived(event, reader, isPage); }
  });
  // Who folds a form again without having typed sees at once what came meanwhile.
  document.addEventListener('toggle', function () {
    var notice = document.getElementById('news');
    if (notice && !notice.hidden && !isBusy()) { document.querySelectorAll('[data-live]').forEach(readAgain); }
  }, true);
  document.addEventListener('htmx:sendError', function () { lost(true); });
  document.addEventListener('htmx:timeout', function () { lost(true); });
  document.addEventListener('htmx:sseError', function () { lost(true); });
  // Nothing reports what happened while a stream was away: a page that has reconnected reads itself again.
  document.addEventListener('htmx:sseOpen', function (event) {
    var stream = event.target;
    if (stream.dataset.open) { stream.querySelectorAll('[hx-get]').forEach(readAgain); }
    stream.dataset.open = 'yes';
    lost(false);
  });
  document.addEventListener('htmx:afterSettle', function () {
    var problem = document.getElementById('problem');
    if (problem) { problem.focus(); }
  });
})();
