package org.tsudoi.bench;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether anything is kept that should not be: the heap after a collection, before and after a long evening. */
final class Memory implements Section {
    private static final int CLIENTS = 16;
    private static final int PAGES_BEFORE = 8_000;
    private static final int PAGES = 100_000;
    private static final int BOOKINGS = 10_000;
    private static final double MOST_PERCENT = 5;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        ProcessHandle application = lab.city().process("runtime/container.pid");
        Crew.Act pages = pages(lab);
        Crew.times(BOOKINGS / 10 / CLIENTS, CLIENTS, lab.base(), Bookings.act(lab));
        // enough different ones to fill the shelf of painted pages
        Crew.times(PAGES_BEFORE / CLIENTS, CLIENTS, lab.base(), pages);
        double before = Outside.liveMegabytes(application);
        Figures booked = Crew.times(BOOKINGS / CLIENTS, CLIENTS, lab.base(), Bookings.act(lab));
        report.line(String.format("%,d bookings", BOOKINGS), booked, 201, Aim.none(booked.counts()));
        Figures read = Crew.times(PAGES / CLIENTS, CLIENTS, lab.base(), pages);
        report.line(String.format("%,d pages of all kinds", PAGES), read, 200, Aim.none(read.counts()));
        double after = Outside.liveMegabytes(application);
        report.line(
                String.format("heap after collection, %.1f MB before", before),
                Aim.atMost(100 * (after - before) / before, MOST_PERCENT, String.format("%% more (%.1f MB)", after)));
        report.line(
                "resident: application, database",
                Aim.none(String.format(
                        "%.0f MB, %.0f MB",
                        Outside.residentMegabytes(application),
                        Outside.residentMegabytes(lab.city().process("database/mariadbd.pid")))));
    }

    /** Of sixteen pages one is a search nobody made, one is somebody's own, and the others are read by everybody. */
    private static Crew.Act pages(Lab lab) throws Exception {
        URI base = lab.base();
        Metropolis metropolis = lab.metropolis();
        List<Member> people = metropolis.regulars();
        var next = new AtomicInteger();
        return (wire, client) -> {
            int number = next.getAndIncrement();
            return wire.send(
                    switch (number % 16) {
                        case 0 -> Ask.get(FirstSearch.address(base, -number));
                        case 1 -> Ask.get(base.resolve("/my/bookings"), Ask.cookie(people.get(number % people.size())));
                        case 2, 3, 4, 5 ->
                            Ask.get(base.resolve("/rooms/" + metropolis.room(number / 16 % metropolis.rooms())));
                        case 6, 7, 8 -> Ask.get(base.resolve("/facilities/" + metropolis.centre(number / 16 % 40)));
                        default -> Ask.get(base.resolve("/"));
                    });
        };
    }
}
