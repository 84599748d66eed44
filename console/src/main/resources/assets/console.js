// What a page does by itself: times count down, a lost connection says so, and nothing that was typed goes away with it.
(function () {
  'use strict';

  function left(seconds) {
    var past = seconds < 0, all = Math.abs(seconds), days = Math.floor(all / 86400), hours = Math.floor(all / 3600) % 24;
    var minutes = Math.floor(all / 60) % 60, two = function (n) { return (n < 10 ? '0' : '') + n; };
    var day = document.documentElement.lang === 'en' ? 'd ' : '天 ';
    var text = days > 0 ? days + day + two(hours) + ':' + two(minutes) : two(hours) + ':' + two(minutes) + ':' + two(all % 60);
    return (past ? '−' : '') + text;
  }

  function count() {
    document.querySelectorAll('time[data-due]').forEach(function (time) {
      var seconds = Math.round((Date.parse(time.dataset.due) - Date.now()) / 1000);
      if (!time.dataset.shown) { time.dataset.shown = time.textContent; }
      time.textContent = time.dataset.shown + ' (' + left(seconds) + ')';
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

  // What somebody is typing is not put away by what arrives meanwhile: the page says that there is something new.
  function isBusy() {
    return document.querySelector('#main [data-typed], #main .offers details[open]') !== null;
  }

  document.addEventListener('input', function (event) {
    var form = event.target.closest('form');
    if (form && form.method === 'post') { form.setAttribute('data-typed', ''); }
  });

  document.addEventListener('DOMContentLoaded', function () { count(); setInterval(count, 1000); });
  document.addEventListener('htmx:load', count);
  // A page that reads itself anew does not take away the link or button that somebody has just pressed.
  var leaving = 0;
  document.addEventListener('htmx:beforeRequest', function (event) { if (event.detail.boosted) { leaving += 1; } });
  document.addEventListener('htmx:afterRequest', function (event) { if (event.detail.boosted) { leaving -= 1; } });

  document.addEventListener('htmx:beforeSwap', function (event) {
    var reader = event.detail.requestConfig.elt;
    if (leaving > 0 && reader && reader.closest('[sse-connect]')) { event.detail.shouldSwap = false; }
  });
  // What is no page (the gateway says that the console is away) is not put in the place of one.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (type.indexOf('text/html') !== 0) { event.detail.shouldSwap = false; lost(event.detail.xhr.status >= 500); } else { lost(false); }
    var from = event.detail.requestConfig.elt;
    if (from && from.hasAttribute('data-live') && isBusy()) {
      event.detail.shouldSwap = false;
      var news = document.getElementById('news');
      if (news) { news.hidden = false; }
    }
  });
  document.addEventListener('htmx:sendError', function () { lost(true); });
  document.addEventListener('htmx:timeout', function () { lost(true); });
  document.addEventListener('htmx:sseError', function () { lost(true); });
  // What happened while a stream was away nobody tells: a page that is connected again reads itself anew.
  document.addEventListener('htmx:sseOpen', function (event) {
    var stream = event.target;
    if (stream.dataset.open) { stream.querySelectorAll('[hx-get]').forEach(function (reader) { window.htmx.trigger(reader, 'sse:changed'); }); }
    stream.dataset.open = 'yes';
    lost(false);
  });
  document.addEventListener('htmx:afterSettle', function () {
    var problem = document.getElementById('problem');
    if (problem) { problem.focus(); }
  });
})();
