package fr.crig.avis.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** On a page the words are links; in a document, which nobody clicks, they are words. */
class GlossaryWords extends AbstractStandardExpressionAttributeTagProcessor {

    private final Glossary glossary;
    private final MessageSource messages;

    GlossaryWords(String prefix, int precedence, Glossary glossary, MessageSource messages) {
        super(TemplateMode.HTML, prefix, "words", precedence, true);
        this.glossary = glossary;
        this.messages = messages;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            Object said,
            IElementTagStructureHandler structure) {
        String sentence = said == null ? "" : said.toString();
        structure.setBody(
                context instanceof IWebContext ? linked(sentence, page(context)) : HtmlEscape.escapeHtml4Xml(sentence),
                false);
    }

    private String linked(String sentence, String page) {
        String title = messages.getMessage("glossary.link", null, Locale.FRENCH);
        return glossary.replace(
                sentence,
                HtmlEscape::escapeHtml4Xml,
                (anchor, word) -> "<a class=\"term\" href=\"%s#%s\" title=\"%s\">%s</a>"
                        .formatted(page, anchor, title, HtmlEscape.escapeHtml4Xml(word)));
    }

    private static String page(ITemplateContext context) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, "@{/glossaire}")
                .execute(context)
                .toString();
    }
}
