package fr.crig.avis.request;

/** The buttons of the financing plan: {@code addLine} and {@code removeLine-<rank from 0>}. */
final class PlanEditing {

    static final String ADD = "addLine";

    private static final String REMOVE = "removeLine-";

    private PlanEditing() {}

    static boolean isAsked(String act) {
        return act.equals(ADD) || act.startsWith(REMOVE);
    }

    static void apply(String act, RequestForm form) {
        if (act.equals(ADD)) {
            form.funding.plan.add(new RequestForm.Line());
        } else if (act.startsWith(REMOVE)) {
            remove(act.substring(REMOVE.length()), form);
        }
    }

    private static void remove(String rank, RequestForm form) {
        for (int i = 0; i < form.funding.plan.size(); i++) {
            if (String.valueOf(i).equals(rank)) {
                form.funding.plan.remove(i);
                return;
            }
        }
    }
}
