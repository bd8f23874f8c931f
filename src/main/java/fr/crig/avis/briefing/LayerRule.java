package fr.crig.avis.briefing;

import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Whether what belongs to a layer is seen, or to several of them by a rule (ISO 32000-2, 8.11.2.2). */
record LayerRule(Predicate<COSBase> off) {

    private static final COSName ALL_ON = COSName.getPDFName("AllOn");
    private static final COSName ANY_OFF = COSName.getPDFName("AnyOff");
    private static final COSName AND = COSName.getPDFName("And");
    private static final COSName OR = COSName.getPDFName("Or");
    private static final COSName NOT = COSName.getPDFName("Not");

    boolean shows(COSDictionary layer) {
        if (layer.getDictionaryObject(COSName.VE) instanceof COSArray expression) {
            return holds(expression);
        }
        return isSeveral(layer) ? showsByPolicy(layer) : !off.test(layer);
    }

    private static boolean isSeveral(COSDictionary layer) {
        return COSName.OCMD.equals(layer.getCOSName(COSName.TYPE)) || layer.containsKey(COSName.OCGS);
    }

    private boolean showsByPolicy(COSDictionary several) {
        List<COSBase> layers = LayerStates.each(several, COSName.OCGS);
        if (layers.isEmpty()) {
            return true;
        }
        COSName policy = several.getCOSName(COSName.getPDFName("P"), COSName.ANY_ON);
        if (policy.equals(ALL_ON)) {
            return layers.stream().noneMatch(off);
        }
        if (policy.equals(ANY_OFF)) {
            return layers.stream().anyMatch(off);
        }
        return policy.equals(COSName.ALL_OFF)
                ? layers.stream().allMatch(off)
                : layers.stream().anyMatch(off.negate());
    }

    private boolean holds(COSArray expression) {
        COSBase operator = expression.size() == 0 ? null : expression.getObject(0);
        boolean every = true;
        boolean some = false;
        for (int i = 1; i < expression.size(); i++) {
            boolean operand = operand(expression.getObject(i));
            every &= operand;
            some |= operand;
        }
        if (OR.equals(operator)) {
            return some;
        }
        return NOT.equals(operator) ? !some : !AND.equals(operator) || every;
    }

    private boolean operand(COSBase operand) {
        if (operand instanceof COSArray nested) {
            return holds(nested);
        }
        return !(operand instanceof COSDictionary layer) || !off.test(layer);
    }
}
