package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/**
 * Copies what is drawn without the sections of hidden layers. Of these only what sets the state for what follows is kept:
 * colours, fonts, places, clipping.
 */
final class VisibleContent {

    private static final Set<String> DRAWS = Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.DRAW_OBJECT,
            OperatorName.SHADING_FILL,
            OperatorName.BEGIN_INLINE_IMAGE,
            OperatorName.MARKED_CONTENT_POINT,
            OperatorName.MARKED_CONTENT_POINT_WITH_PROPS);
    private static final Set<String> SHOWS_ON_NEXT_LINE =
            Set.of(OperatorName.SHOW_TEXT_LINE, OperatorName.SHOW_TEXT_LINE_AND_SPACE);
    private static final Set<String> PAINTS_PATH = Set.of(
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.FILL_NON_ZERO,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE);

    private final Predicate<COSName> hidden;

    /** Of each section that is open, whether it is hidden. */
    private final Deque<Boolean> sections = new ArrayDeque<>();

    /** @param hidden by the name that the content knows a layer under */
    VisibleContent(Predicate<COSName> hidden) {
        this.hidden = hidden;
    }

    void copy(PDContentStream content, OutputStream target) throws IOException {
        var parser = new PDFStreamParser(content);
        var writer = new ContentStreamWriter(target);
        List<Object> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                copy(operator, operands, writer);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
    }

    private void copy(Operator operator, List<Object> operands, ContentStreamWriter writer) throws IOException {
        boolean within = isHidden();
        if (follow(operator.getName(), operands)) {
            if (!within && !isHidden()) {
                write(operator, operands, writer);
            }
        } else if (!within) {
            write(operator, operands, writer);
        } else if (PAINTS_PATH.contains(operator.getName())) {
            writer.writeToken(Operator.getOperator(OperatorName.ENDPATH));
        } else if (SHOWS_ON_NEXT_LINE.contains(operator.getName())) {
            writer.writeToken(Operator.getOperator(OperatorName.NEXT_LINE));
        } else if (!DRAWS.contains(operator.getName())) {
            write(operator, operands, writer);
        }
    }

    private boolean isHidden() {
        return !sections.isEmpty() && sections.peek();
    }

    /** @return whether a section begins or ends */
    private boolean follow(String operator, List<Object> operands) {
        switch (operator) {
            case OperatorName.BEGIN_MARKED_CONTENT -> sections.push(isHidden());
            case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> sections.push(isHidden() || hides(operands));
            case OperatorName.END_MARKED_CONTENT -> sections.poll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean hides(List<Object> operands) {
        return operands.size() > 1
                && COSName.OC.equals(operands.get(0))
                && operands.get(1) instanceof COSName layer
                && hidden.test(layer);
    }

    private static void write(Operator operator, List<Object> operands, ContentStreamWriter writer) throws IOException {
        writer.writeTokens(operands);
        writer.writeToken(operator);
    }
}
