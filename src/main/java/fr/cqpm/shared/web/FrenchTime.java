package fr.cqpm.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dates and times as people read them: French, in Paris. Templates call it as
 * {@code @time}; nothing else knows a zone.
 */
@Component("time")
public class FrenchTime {

	/** Where the exam centres are. */
	public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** The first of a month is an ordinal in French, its other days are not. */
	private static final Map<Long, String> DAYS = LongStream.rangeClosed(1, 31)
		.boxed()
		.collect(Collectors.toMap(Function.identity(), (day) -> (day == 1) ? "1er" : String.valueOf(day)));

	private static final DateTimeFormatter DATE = written(" MMMM yyyy");

	private static final DateTimeFormatter WEEKDAY = new DateTimeFormatterBuilder().appendPattern("EEEE ")
		.append(DATE)
		.toFormatter(Locale.FRENCH)
		.withZone(PARIS);

	private static final DateTimeFormatter SHORT_DATE = formatter("dd/MM/yyyy");

	private static final DateTimeFormatter MOMENT = written(" MMMM yyyy 'à' HH:mm");

	private static final DateTimeFormatter SHORT_MOMENT = formatter("dd/MM/yyyy HH:mm");

	private static final DateTimeFormatter HOUR = formatter("HH:mm");

	/** A date in words: the day, then what the pattern adds. */
	private static DateTimeFormatter written(String pattern) {
		return new DateTimeFormatterBuilder().appendText(ChronoField.DAY_OF_MONTH, DAYS)
			.appendPattern(pattern)
			.toFormatter(Locale.FRENCH)
			.withZone(PARIS);
	}

	private static DateTimeFormatter formatter(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).withZone(PARIS);
	}

	/** « 3 mars 2026 », « 1er mars 2026 ». */
	public String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : "";
	}

	/** « 3 mars 2026 », « 1er mars 2026 ». */
	public String date(@Nullable Instant instant) {
		return (instant != null) ? DATE.format(instant) : "";
	}

	/** « mardi 1er décembre 2026 ». */
	public String weekday(@Nullable LocalDate date) {
		return (date != null) ? WEEKDAY.format(date) : "";
	}

	/** « 03/03/2026 ». */
	public String shortDate(@Nullable LocalDate date) {
		return (date != null) ? SHORT_DATE.format(date) : "";
	}

	/** « 03/03/2026 ». */
	public String shortDate(@Nullable Instant instant) {
		return (instant != null) ? SHORT_DATE.format(instant) : "";
	}

	/** « 3 mars 2026 à 14:05 ». */
	public String moment(@Nullable Instant instant) {
		return (instant != null) ? MOMENT.format(instant) : "";
	}

	/** « 03/03/2026 14:05 ». */
	public String shortMoment(@Nullable Instant instant) {
		return (instant != null) ? SHORT_MOMENT.format(instant) : "";
	}

	/** « 14:05 ». */
	public String hour(@Nullable Instant instant) {
		return (instant != null) ? HOUR.format(instant) : "";
	}

	/**
	 * « 3 mars 2026 de 14:05 à 15:20 », or only when it began where the end is unknown.
	 */
	public String span(Instant began, @Nullable Instant ended) {
		if (ended == null) {
			return moment(began);
		}
		return (day(began).equals(day(ended))) ? date(began) + " de " + hour(began) + " à " + hour(ended)
				: moment(began) + " au " + moment(ended);
	}

	/** The instant of that wall-clock time in Paris. */
	public Instant instant(LocalDateTime wallClock) {
		return wallClock.atZone(PARIS).toInstant();
	}

	/** The wall-clock time in Paris of that instant: what a form's field holds. */
	public LocalDateTime wallClock(Instant instant) {
		return LocalDateTime.ofInstant(instant, PARIS);
	}

	/** The day in Paris of that instant. */
	public LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, PARIS);
	}

}
