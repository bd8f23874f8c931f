package fr.crig.avis.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the witness wrote down: each attempt before it is sent, each answer after it, on the disk before anything else happens. */
final class Ledger implements AutoCloseable {

    /** @param attempt its number, the same when it is sent and when it is answered */
    record Line(long at, Event event, long attempt, Act act, Answer answer, String detail) {}

    enum Event {
        SENT,
        ANSWERED,
        /** Something was broken on purpose. */
        BROKEN
    }

    static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel file;
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();

    Ledger(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the number of the attempt */
    long sends(Act act) {
        long attempt = attempts.incrementAndGet();
        write(new Line(now(), Event.SENT, attempt, act, null, null));
        return attempt;
    }

    void answered(long attempt, Answer answer, String detail) {
        write(new Line(now(), Event.ANSWERED, attempt, null, answer, detail));
        if (answer == Answer.DONE) {
            done.incrementAndGet();
        }
    }

    void broken(String what) {
        write(new Line(now(), Event.BROKEN, 0, null, null, what));
    }

    /** How many attempts were told that they are done. */
    int done() {
        return done.get();
    }

    private static long now() {
        return Instant.now().toEpochMilli();
    }

    private synchronized void write(Line line) {
        try {
            byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            file.write(ByteBuffer.wrap(bytes));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
