// The phone's side of a workshop. Plain JavaScript of 2009, so that old phones run it too.
(function () {
  "use strict";
  var main = byId("main"), line = byId("line"), news = byId("news");
  var socket = null, isOpen = false, tries = 0, timer, deadline, offlineSince = 0, stopped = false;
  var token = "", pin = "", pinSent = false, isIn = false, door, scene, own;
  var draft = null, draftRound = 0, serial = 0, pending = null, note = "", shownKey = "";
  var SHAPES = ["7,0 14,14 0,14", "0,0 14,0 14,14 0,14", "7,0 14,7 7,14 0,7",
    "7,0 14,5 11,14 3,14 0,5", "0,0 14,0 7,14", "0,4 4,4 4,0 10,0 10,4 14,4 14,10 10,10 10,14 4,14 4,10 0,10"];
  var HINTS = { several: "choose_several", poll: "choose_opinion", order: "put_in_order",
    match: "find_partner", sort: "find_partner", short: "type_answer", number: "type_number" };

  function byId(id) { return document.getElementById(id); }
  function say(key, values) {
    return String(WORDS[key] || "").replace(/\{(\w+)\}/g, function (all, name) {
      return values && values[name] !== undefined ? values[name] : all;
    });
  }
  function letter(place) { return String.fromCharCode(65 + place); }
  function same(a, b) { return JSON.stringify(a) === JSON.stringify(b); }

  // What is remembered: the browser's store may be forbidden, the address line always works.
  function remember(name, value) {
    try { localStorage.setItem("workshop-" + name, value); } catch (e) { return; }
  }
  function recall(name) {
    try { return localStorage.getItem("workshop-" + name) || ""; } catch (e) { return ""; }
  }
  function fragment(name) {
    var found = new RegExp("[#&]" + name + "=([0-9a-f]+)").exec(location.hash);
    return found ? found[1] : "";
  }
  function setToken(value) {
    token = value;
    remember("token", value);
    if (history.replaceState) { history.replaceState(null, "", value ? "#t=" + value : "#"); }
  }

  // Elements. Text goes in as text, never as markup.
  function put(parent) {
    for (var i = 1; i < arguments.length; i++) {
      var child = arguments[i];
      if (child && typeof child === "string") { parent.textContent = child; parent.dir = "auto"; }
      else if (child) { parent.appendChild(child); }
    }
    return parent;
  }
  function make(tag, name) {
    var element = document.createElement(tag);
    element.className = name;
    return put.apply(null, [element].concat([].slice.call(arguments, 2)));
  }
  function add(tag, name, child) {
    var element = make(tag, name, child);
    main.appendChild(element);
    return element;
  }
  function button(name, text, deed) {
    var element = make("button", name, text);
    element.type = "button";
    element.onclick = deed;
    return element;
  }
  function labelled(id, text, input) {
    input.id = id;
    var label = make("label", "field", text);
    label.htmlFor = id;
    return label;
  }
  function entry(type, mode, most, value) {
    var input = make("input", "");
    input.type = type; input.value = value; input.maxLength = most; input.autocomplete = "off";
    input.setAttribute("inputmode", mode);
    input.dir = "auto";
    return input;
  }
  function form(deed) {
    var element = make("form", "");
    element.onsubmit = function (event) { event.preventDefault(); deed(); };
    return element;
  }
  function option(value, text) {
    var element = make("option", "", text);
    element.value = value;
    return element;
  }
  function mark(place) {
    var space = "http://www.w3.org/2000/svg";
    var svg = document.createElementNS(space, "svg"), shape = document.createElementNS(space, "polygon");
    svg.setAttribute("viewBox", "0 0 14 14");
    svg.setAttribute("aria-hidden", "true");
    shape.setAttribute("points", SHAPES[place % SHAPES.length]);
    return put(make("span", "mark", letter(place)), put(svg, shape));
  }
  // Begin a page anew; return whether it is another one than before.
  function turn(key) {
    main.textContent = "";
    var isNew = key !== shownKey;
    shownKey = key;
    if (isNew) { window.scrollTo(0, 0); }
    return isNew;
  }
  function announce(text) {
    news.textContent = "";
    setTimeout(function () { news.textContent = text; }, 50);
  }

  // The connection
  function send(values) {
    if (isOpen) { try { socket.send(JSON.stringify(values)); } catch (e) { return; } }
  }
  function connect() {
    var mine;
    clearTimeout(timer);
    if (stopped || socket) { return; }
    try { mine = new WebSocket("ws://" + location.host + "/link"); } catch (e) { later(); return; }
    socket = mine;
    expect(mine, 8000);
    mine.onopen = function () {
      if (mine !== socket) { return; }
      isOpen = true;
      if (token) { send({ t: "back", token: token }); } else { clearTimeout(deadline); online(); knock(); }
    };
    mine.onmessage = function (event) {
      if (mine !== socket) { return; }
      clearTimeout(deadline);
      hear(JSON.parse(event.data));
    };
    mine.onclose = mine.onerror = function () { drop(mine); };
  }
  function expect(mine, milliseconds) {
    clearTimeout(deadline);
    deadline = setTimeout(function () { drop(mine); }, milliseconds);
  }
  function drop(mine) {
    if (mine !== socket) { return; }
    clearTimeout(deadline);
    socket = null; isOpen = false;
    try { mine.close(); } catch (e) { /* closed already */ }
    if (!stopped) { later(); }
  }
  function later() {
    offlineSince = offlineSince || Date.now();
    tries += 1;
    // Not all phones at once, and not too often.
    timer = setTimeout(connect, Math.min(8000, 400 << Math.min(tries, 5)) * (0.5 + Math.random() / 2));
    drawLine();
    setTimeout(drawLine, 5100);
  }
  function wake() {
    if (stopped || document.hidden) { return; }
    if (isOpen) { beat(); } else { tries = 0; connect(); }
  }
  function beat() {
    if (isOpen) { send({ t: "beat" }); expect(socket, 6000); }
  }
  function online() { tries = 0; offlineSince = 0; drawLine(); }
  function drawLine() {
    var seconds = offlineSince && (Date.now() - offlineSince) / 1000;
    var step = !offlineSince || (tries < 2 && seconds < 2) ? "0" : seconds > 5 ? "2" : "1";
    if (line.getAttribute("data-step") === step) { return; }
    line.setAttribute("data-step", step);
    line.textContent = "";
    line.hidden = step === "0";
    if (line.hidden) { return; }
    put(line, make("p", "", say("offline")));
    if (step === "2") {
      var address = entry("text", "url", 40, "");
      var go = function () { move(address.value); };
      put(line, make("p", "small", say("offline_help")),
        put(form(go), labelled("address", say("moved"), address), address, button("wide", say("moved_go"), go)));
    }
  }
  function move(address) {
    var found = /^\s*(?:http:\/\/)?(\d+\.\d+\.\d+\.\d+(?::\d+)?)\/?\s*$/.exec(address);
    if (found) { location.href = "http://" + found[1] + "/" + (token ? "#t=" + token : pin ? "#p=" + pin : ""); }
  }

  // What the trainer's computer says
  function hear(message) {
    switch (message.t) {
      case "who":
        online();
        isIn = false;
        if (token) { setToken(""); }
        if (message.why) { pin = ""; }
        if (pin && !pinSent) { knock(); } else { drawPin(message); }
        break;
      case "name": online(); door = message; drawName(""); break;
      case "sorry": drawName(message.why); break;
      case "in": online(); isIn = true; setToken(message.token || token); break;
      case "scene": hearScene(message); break;
      case "own": hearOwn(message); break;
      case "kept": case "no": hearReply(message); break;
      case "moved": move(message.to); break;
      case "removed": case "elsewhere":
        stopped = true;
        turn(message.t);
        add("p", "", say(message.t));
        announce(say(message.t));
        break;
    }
  }
  function knock() {
    if (!pin) { drawPin({}); return; }
    pinSent = true;
    send({ t: "pin", pin: pin });
  }
  function hearScene(message) {
    var before = scene || {};
    scene = message;
    if (scene.round !== draftRound) {
      draftRound = scene.round; draft = null; note = "";
      if (own) { own.answer = own.mark = null; }
      var kept = JSON.parse(recall("draft") || "null");
      if (kept && kept[0] === token && kept[1] === scene.round) { draft = kept[2]; }
    }
    if (pending && (pending.round !== scene.round || scene.stage !== "open")) { pending = null; note = "too_late"; }
    else if (pending) { deliver(); }
    else if (scene.stage !== "open") { note = ""; }
    drawScene();
    if (before.stage !== scene.stage || before.round !== scene.round) { announce(headline()); }
  }
  function hearOwn(message) {
    var isKnown = same(own, message);
    own = message;
    if (own.answer !== null && note === "too_late") { note = ""; }
    if (draft === null && !pending) { draft = own.answer; }
    if (scene && !isKnown) { drawScene(); }
  }
  function hearReply(message) {
    if (!pending || message.n !== pending.n) { return; }
    if (message.t === "kept") { own.answer = pending.answer; note = "kept"; }
    else { note = { "not-now": "too_late", "no-such-round": "too_late", "bad-answer": "not_number" }[message.why] || "not_kept"; }
    pending = null;
    drawState();
    announce(say(note));
  }
  function headline() {
    if (scene.stage === "open") { return say("question", scene) + ". " + scene.q.stem; }
    return scene.stage === "revealed" ? verdict()[0] : say(scene.stage);
  }

  // Answers
  function give(answer) {
    serial += 1;
    pending = { n: serial, round: scene.round, answer: answer };
    note = "sending";
    deliver();
    drawState();
  }
  function deliver() { send({ t: "give", round: pending.round, answer: pending.answer, n: pending.n }); }
  function isInstant(q) { return q.kind === "single" || q.kind === "true-false" || q.kind === "poll"; }
  function setDraft(answer) {
    draft = answer;
    note = "";
    if (!isInstant(scene.q)) { remember("draft", JSON.stringify([token, scene.round, answer])); }
    drawState();
  }
  // The answer as it would be sent, or null while something is missing.
  function ready(q) {
    if (q.kind === "order") { return orderOf(q); }
    if (!draft || !draft.length) { return null; }
    if (typeof draft === "string") { return draft.replace(/^\s+|\s+$/g, "") || null; }
    return draft.indexOf(-1) < 0 ? draft : null;
  }
  function giveReady() {
    var answer = ready(scene.q);
    if (answer) { give(answer); }
  }

  // Pages
  function drawPin(message) {
    turn("pin");
    // Longer than a PIN: the screen writes it with a blank, and so do people.
    var input = entry("tel", "numeric", 12, "");
    var deed = function () {
      pin = input.value.replace(/\D/g, "");
      if (pin.length === 6) { knock(); } else { pin = ""; drawPin({ why: "pin-wrong" }); }
    };
    var text = message.why ? say(message.why.replace("-", "_"), message) : "";
    put(main, put(form(deed), make("h1", "", say("pin_title")), text && make("p", "problem", text),
      labelled("pin", say("pin_label"), input), input, button("wide", say("pin_go"), deed)));
    announce(text);
    input.focus();
  }
  function drawName(why) {
    var before = byId("name");
    var input = entry("text", "text", 24, before ? before.value : ""), team = null;
    var deed = function () { send({ t: "join", name: input.value, team: team ? +team.value : 0 }); };
    var text = why && say({ "name-taken": "name_taken", "name-missing": "name_missing" }[why] || "full");
    turn("name");
    var ask = put(form(deed), make("h1", "", say("name_title")), text && make("p", "problem", text),
      labelled("name", say("name_label"), input), input,
      make("p", "small", say("name_hint") + (door.anonymous ? " " + say("name_hint_anonymous") : "")));
    if (door.teams.length) {
      team = make("select", "", option(0, say("team_none")));
      door.teams.forEach(function (one) { put(team, option(one[0], one[1])); });
      put(ask, labelled("team", say("team_label"), team), team);
    }
    put(main, put(ask, button("wide", say("name_go"), deed)));
    announce(text);
    input.focus();
  }
  function drawScene() {
    if (!isIn) { return; }
    var focused = document.activeElement && document.activeElement.id;
    var isNew = turn(scene.stage + scene.round), q = scene.q;
    document.title = say("page_title") + ": " + scene.title;
    if (own) {
      add("p", "small", (own.name ? say("hello", { name: "\u2068" + own.name + "\u2069" }).replace(/\.\u2069\.$/, ".\u2069") : say("hello_anonymous", own)) +
        (own.team ? " " + say("in_team", { team: "\u2068" + own.team + "\u2069" }) : ""));
    }
    if (scene.stage === "ended") {
      stopped = true;
      add("h1", "", say("ended"));
      if (own && own.rank) { add("p", "", say("final", own)); }
    } else if (!q) {
      add("h1", "", scene.title);
      add("p", "", say("lobby"));
    } else {
      add("p", "small", say("question", scene) + (scene.again ? " \u00b7 " + say("again") : ""));
      add("h1", "", q.stem).id = "stem";
      if (scene.s) { drawSolution(q, scene.s); } else { drawAsked(q); }
    }
    // Whoever was choosing goes on there; on a new page everybody starts at its top.
    focused = !isNew && focused && byId(focused);
    if (isNew) { main.focus(); } else if (focused) { focused.focus(); }
    if (focused && focused.type === "text") { focused.setSelectionRange(999, 999); }
  }
  function drawAsked(q) {
    var open = scene.stage === "open";
    if (scene.stage === "discussion") { add("p", "verdict", say("discussion")); }
    if (open) { add("p", "small", say(HINTS[q.kind] || "choose_one")); }
    if (q.kind === "order") { drawOrder(q, open); }
    else if (q.items.length) { drawPairs(q, open); }
    else if (q.options.length) { drawChoices(q, open); }
    else { drawTyped(q, open); }
    if (open && !isInstant(q)) { put(main, button("wide", "", giveReady)).lastChild.id = "go"; }
    add("p", "state").id = "state";
    drawState();
  }
  function drawState() {
    var state = byId("state"), go = byId("go");
    if (!state) { return; }
    var has = own && own.answer !== null, open = scene.stage === "open", answer = ready(scene.q);
    state.textContent = say(open ? note || (has ? "kept" : "") : note || (has ? "closed" : "closed_without"));
    if (go) {
      go.textContent = say(has ? "send_again" : "send");
      go.disabled = !answer || (has && !pending && same(answer, own.answer));
    }
    [].forEach.call(main.querySelectorAll("label.option"), function (label) {
      label.className = label.querySelector("input").checked ? "option chosen" : "option";
    });
  }
  function drawChoices(q, open) {
    var several = q.kind === "several", group = add("div", "options"), inputs;
    group.setAttribute("role", several ? "group" : "radiogroup");
    group.setAttribute("aria-labelledby", "stem");
    inputs = q.options.map(function (text, place) {
      var input = make("input", "");
      input.type = several ? "checkbox" : "radio";
      input.name = "choice"; input.id = "choice-" + place; input.disabled = !open;
      input.checked = draft && draft.indexOf(place) >= 0;
      input.onchange = function () {
        var chosen = [];
        inputs.forEach(function (one, i) { if (one.checked) { chosen.push(i); } });
        setDraft(chosen);
        if (!several) { give(chosen); }
      };
      put(group, make("label", "option", input, mark(place), make("span", "text", text)));
      return input;
    });
  }
  function orderOf(q) { return draft && draft.length ? draft : q.options.map(function (_, i) { return i; }); }
  function drawOrder(q, open) {
    var order = orderOf(q), list = add("ol", "options");
    order.forEach(function (one, place) {
      var row = make("li", "option", mark(one), make("span", "text", q.options[one]));
      [["up", place - 1, "\u2191"], ["down", place + 1, "\u2193"]].forEach(function (way) {
        var step = button("step", way[2], function () {
          var next = order.slice();
          next[place] = order[way[1]];
          next[way[1]] = one;
          setDraft(next);
          drawScene();
          announce(next.map(function (o) { return q.options[o]; }).join(", "));
        });
        step.id = way[0] + one;
        step.disabled = !open || order[way[1]] === undefined;
        step.setAttribute("aria-label", say(way[0], { text: q.options[one] }));
        put(row, step);
      });
      put(list, row);
    });
  }
  function drawPairs(q, open) {
    var choices = q.items.map(function (text, place) {
      var choice = make("select", "", option("", say("choose_here")));
      q.options.forEach(function (one, i) { put(choice, option(i, letter(i) + "  " + one)); });
      choice.disabled = !open;
      choice.value = draft && draft[place] >= 0 ? draft[place] : "";
      choice.onchange = function () {
        setDraft(choices.map(function (each) { return each.value === "" ? -1 : +each.value; }));
      };
      put(main, labelled("item-" + place, text, choice), choice);
      return choice;
    });
  }
  function drawTyped(q, open) {
    var input = entry("text", q.kind === "number" ? "decimal" : "text", 120, draft || "");
    var label = labelled("typed", q.unit, input);
    input.setAttribute("aria-labelledby", "stem");
    input.disabled = !open;
    input.oninput = function () { setDraft(input.value); };
    put(main, put(form(giveReady), input, q.unit && label));
  }

  // After the answer is revealed
  function verdict() {
    if (scene.q.kind === "poll") { return [say("thanks"), ""]; }
    if (!own || own.answer === null) { return [say("no_answer"), ""]; }
    return own.mark >= 1 ? ["\u2713 " + say("right"), "good"]
      : own.mark > 0 ? ["~ " + say("partly"), ""] : ["\u2717 " + say("wrong"), "bad"];
  }
  function drawSolution(q, s) {
    var chosen = own && own.answer, list, told = verdict(), lines = [];
    var isTold = chosen !== null && (typeof chosen === "string" || q.items.length || q.kind === "order");
    add("p", "verdict " + told[1], told[0]);
    if (scene.stage === "discussion") { add("p", "", say("discussion")); }
    // A list of all options says by itself which ones are right.
    if (q.items.length || q.kind === "order" || !q.options.length) { add("p", "small", say("right_answer")); }
    list = add(q.kind === "order" ? "ol" : "ul", "options");
    if (q.items.length) { lines = q.items.map(function (text, i) { return text + " \u2192 " + letter(s.right[i]) + "  " + q.options[s.right[i]]; }); }
    else if (q.kind === "order") { lines = s.right.map(function (place) { return letter(place) + "  " + q.options[place]; }); }
    else if (q.options.length) { q.options.forEach(function (_, place) { put(list, solved(q, s, place, chosen || [])); }); }
    else { lines = [s.accepted.join(" / ") + " " + q.unit]; }
    lines.forEach(function (text) { put(list, make("li", "option", make("span", "text", text))); });
    if (isTold) {
      add("p", "", say("your_answer", { answer: typeof chosen === "string" ? chosen : chosen.map(letter).join(" ") }));
    }
    if (s.explanation) { add("p", "", s.explanation); }
    if (s.quote) { add("blockquote", "", s.quote); }
    if (s.citation) { add("p", "small", s.citation); }
    if (own && own.rank) { add("p", "small", say("points", own) + " \u00b7 " + say("place", own)); }
  }
  function solved(q, s, place, chosen) {
    var isRight = s.right.indexOf(place) >= 0, isMine = chosen.indexOf(place) >= 0;
    return make("li", "option" + (isRight ? " right" : isMine ? " chosen" : ""), mark(place),
      make("div", "text", make("div", "", q.options[place]), make("div", "small",
        isRight && make("span", "tag good", "\u2713 " + say("mark_right")),
        isMine && make("span", "tag", say("mark_yours")),
        make("span", "", say("people", { count: s.counts[place] }))),
        (isRight || isMine) && s.whys[place] && make("div", "small", s.whys[place])));
  }

  // Beginning
  document.documentElement.lang = WORDS.language;
  document.documentElement.dir = WORDS.direction;
  document.title = say("page_title");
  if (!window.WebSocket || !window.JSON) { add("p", "", say("old_browser")); return; }
  token = fragment("t") || recall("token");
  pin = fragment("p");
  add("p", "small", say("connecting"));
  ["online", "focus", "pageshow"].forEach(function (name) { window.addEventListener(name, wake); });
  document.addEventListener("visibilitychange", wake);
  setInterval(function () { if (!document.hidden) { beat(); } }, 10000);
  window.addEventListener("hashchange", function () {
    // The QR code was scanned again, or somebody changed the address line.
    if (fragment("t") !== token && (fragment("t") || (fragment("p") && !isIn))) { location.reload(); }
  });
  connect();
}());
