package fr.crig.avis.operations;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A message of the log on its one line: much of it comes from addresses and forms, and could look like a line of ours. */
public class OneLineMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return LogText.escaped(super.convert(event));
    }
}
