package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.SeriesAnswer;
import org.tsudoi.booking.SeriesMoved;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.booking.usecase.ReadSeries;

/** What the API says when something about a booking cannot be done. */
@RequestScoped
public class BookingProblems {
    private static final int MOST_ALTERNATIVES = 5;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadSeries readSeries;

    @Inject
    private ReadBookings readBookings;

    Problem refused(Answer.Refused refused) {
        List<Reason> reasons = Reasons.of(refused.reasons(), refused.book(), asked.getLanguage());
        return of(refused.isTaken() ? 409 : 422, refused.isTaken() ? "taken" : "refused")
                .because(reasons)
                .insteadOf(refused.alternatives().stream()
                        .map(BookingProblems::alternative)
                        .toList());
    }

    /** A series of which nothing was booked: each reason with its day, and what can be had instead of the first days. */
    Problem refused(SeriesAnswer.Refused refused) {
        List<Reason> reasons = refused.days().stream()
                .filter(Occurrence::isRefused)
                .flatMap(day -> Reasons.of(day.reasons(), refused.book(), asked.getLanguage()).stream()
                        .map(r -> new Reason(r.code(), day.day() + ": " + r.message(), r.law())))
                .toList();
        boolean taken = refused.days().stream()
                .flatMap(day -> day.reasons().stream())
                .anyMatch(r -> r instanceof BookingRefusal b && b.isTaken());
        return of(taken ? 409 : 422, taken ? "taken" : "refused")
                .because(reasons)
                .insteadOf(refused.days().stream()
                        .flatMap(day -> day.alternatives().stream())
                        .limit(MOST_ALTERNATIVES)
                        .map(BookingProblems::alternative)
                        .toList());
    }

    /** The booking after it was moved to another state. */
    Reply reply(ApiPost posts, Moved moved) {
        if (moved instanceof Moved.Done done) {
            BookingView view = readBookings.one(done.reference()).orElseThrow();
            return posts.reply(200, BookingJson.of(view, readBookings.history(view)));
        }
        if (moved instanceof Moved.Malformed malformed) {
            return posts.reply(malformed(malformed.mistakes()));
        }
        if (moved instanceof Moved.NotNow) {
            return posts.reply(of(409, "not-now"));
        }
        return posts.reply(moved instanceof Moved.NotYours ? of(403, "forbidden") : of(404, "not-found"));
    }

    /** The series after days of it were decided, cancelled or changed. */
    Reply reply(ApiPost posts, SeriesMoved moved) {
        if (moved instanceof SeriesMoved.Done done) {
            SeriesView series = readSeries.one(done.reference()).orElseThrow();
            return posts.reply(200, SeriesJson.of(series, days(done.kept()), done.done()));
        }
        if (moved instanceof SeriesMoved.Refused refused) {
            List<Reason> reasons = days(refused.kept()).stream()
                    .flatMap(day -> day.reasons().stream()
                            .map(r -> new Reason(r.code(), day.day() + ": " + r.message(), r.law())))
                    .toList();
            boolean taken = refused.kept().stream().anyMatch(k -> k.why().isTaken());
            return posts.reply(
                    of(taken ? 409 : 422, taken ? "taken" : "refused").because(reasons));
        }
        if (moved instanceof SeriesMoved.Malformed malformed) {
            return posts.reply(malformed(malformed.mistakes()));
        }
        if (moved instanceof SeriesMoved.NotNow) {
            return posts.reply(of(409, "not-now"));
        }
        return posts.reply(moved instanceof SeriesMoved.NotYours ? of(403, "forbidden") : of(404, "not-found"));
    }

    private List<SeriesJson.Day> days(List<SeriesMoved.Kept> kept) {
        return kept.stream().map(k -> SeriesJson.day(k, asked.getLanguage())).toList();
    }

    Problem malformed(List<? extends Refusal> mistakes) {
        return of(400, "malformed").because(Reasons.of(mistakes, null, asked.getLanguage()));
    }

    Problem of(int status, String kind) {
        return Problem.of(status, kind, asked.getLanguage());
    }

    Language language() {
        return asked.getLanguage();
    }

    void signedIn() {
        if (!current.actor().isSignedIn()) {
            throw of(401, "unauthenticated").thrown();
        }
    }

    static Problem.Alternative alternative(Alternative a) {
        return new Problem.Alternative(
                a.room().code(),
                null,
                BookingJson.time(a.slot().start()),
                BookingJson.time(a.slot().end()),
                a.nearness().name(),
                a.metres());
    }
}
