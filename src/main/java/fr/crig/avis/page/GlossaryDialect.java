package fr.crig.avis.page;

import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** {@code crig:words} in a template: a text like {@code th:text}, whose words of the glossary lead to their meaning. */
@Component
public class GlossaryDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "crig";
    private static final int LIKE_TEXT = 1300;

    private final Glossary glossary;
    private final MessageSource messages;

    GlossaryDialect(Glossary glossary, MessageSource messages) {
        super("Glossary", PREFIX, LIKE_TEXT);
        this.glossary = glossary;
        this.messages = messages;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new GlossaryWords(prefix, LIKE_TEXT, glossary, messages));
    }
}
