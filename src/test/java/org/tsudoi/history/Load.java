package org.tsudoi.history;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Crowd.Member;
import org.tsudoi.harness.Reply;
import org.tsudoi.history.Call.Act;
import org.tsudoi.history.Call.Wish;

/** A crowd that presses: whatever is sent, and whatever comes back, is written down. */
final class Load {
    private static final int MOST_TRIES = 40;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI base;
    private final String office;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());
    private final Duration patience;

    /** @param office token of someone who may decide everywhere */
    Load(URI base, String office) {
        this(base, office, Duration.ofSeconds(60));
    }

    private Load(URI base, String office, Duration patience) {
        this.base = base;
        this.office = office;
        this.patience = patience;
    }

    /** One that gives up waiting for an answer that early; who asks again waits twice as long. */
    Load impatient(Duration most) {
        return new Load(base, office, most);
    }

    List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Runs one client a number, all at once, and waits for all of them. */
    void together(int clients, IntFunction<Runnable> client) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(client.apply(i)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    Call book(Member member, Wish wish, String more) {
        return book(member, wish, more, UUID.randomUUID().toString(), patience);
    }

    /** The same wish with the same key until there is an answer. */
    void bookUntilAnswered(Member member, Wish wish, String more) {
        String key = UUID.randomUUID().toString();
        for (int i = 0;
                i < MOST_TRIES && book(member, wish, more, key, longer(i)).isOpen();
                i++) {
            Thread.yield();
        }
    }

    private Duration longer(int tries) {
        Duration longer = patience.multipliedBy(1L << Math.min(tries, 10));
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    private Call book(Member member, Wish wish, String more, String key, Duration wait) {
        String body = """
                {"group":"%s","room":"%s","start":"%s","end":"%s","purpose":"会議","attendees":3%s}""".formatted(wish.group(), wish.room(), wish.start(), wish.end(), more);
        Call call = noted(
                () -> Call.booked(key, wish, Api.at(base, member.token(), wait).post("/bookings", body, key)),
                Call.unanswered(Act.BOOK, key, wish, null));
        if (call.reference() != null) {
            made.add(call.reference());
        }
        return call;
    }

    Call move(Act act, String token, String reference) {
        String key = UUID.randomUUID().toString();
        String path = "/bookings/" + reference + "/" + act.name().toLowerCase(java.util.Locale.ROOT);
        String body = act == Act.APPROVE ? "{}" : "{\"reason\":\"OFFICIAL_USE\",\"message\":\"市の行事のため\"}";
        return noted(
                () -> {
                    Reply reply = Api.at(base, token, patience).post(path, body, key);
                    return Call.moved(act, key, reference, reply);
                },
                Call.unanswered(act, key, null, reference));
    }

    /** Asks for the same booking at another place and time. */
    Call amend(String token, String reference, Wish wish, String more) {
        String key = UUID.randomUUID().toString();
        String body = """
                {"room":"%s","start":"%s","end":"%s"%s}""".formatted(wish.room(), wish.start(), wish.end(), more);
        return noted(
                () -> Call.amended(
                        key,
                        wish,
                        reference,
                        Api.at(base, token, patience).post("/bookings/" + reference + "/amend", body, key)),
                Call.unanswered(Act.AMEND, key, wish, reference));
    }

    private Call noted(Supplier<Call> sent, Call otherwise) {
        Call call;
        try {
            call = sent.get();
        } catch (UncheckedIOException noAnswer) {
            call = otherwise;
        }
        calls.add(call);
        return call;
    }

    /** One client's plan: mostly wishes that others have too, now and then a decision or a cancellation. */
    void mixed(Random random, List<Member> crowd, List<String> rooms, LocalDate day) {
        int dice = random.nextInt(100);
        String reference = dice < 60 ? null : anyMade(random);
        if (reference == null) {
            Member member = crowd.get(random.nextInt(crowd.size()));
            String room = rooms.get(random.nextInt(rooms.size()));
            String more = random.nextInt(3) > 0
                    ? ""
                    : ",\"equipment\":[{\"code\":\"screen\",\"quantity\":" + (1 + random.nextInt(3)) + "}]";
            bookUntilAnswered(member, Bands.wish(member.group(), room, day, random.nextInt(Bands.COUNT)), more);
        } else if (dice < 70) {
            String room = rooms.get(random.nextInt(rooms.size()));
            String more = random.nextBoolean() ? "" : ",\"equipment\":[{\"code\":\"screen\",\"quantity\":1}]";
            amend(office, reference, Bands.wish("", room, day, random.nextInt(Bands.COUNT)), more);
        } else if (dice < 82) {
            move(Act.CANCEL, office, reference);
        } else {
            move(dice < 92 ? Act.APPROVE : Act.REJECT, office, reference);
        }
    }

    private String anyMade(Random random) {
        synchronized (made) {
            return made.isEmpty() ? null : made.get(random.nextInt(made.size()));
        }
    }
}
