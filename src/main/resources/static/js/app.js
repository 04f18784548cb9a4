// Comfort only: every page works without it.
import "./errors.js";
import "./submit.js";
import "./print.js";
