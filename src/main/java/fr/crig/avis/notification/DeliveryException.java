package fr.crig.avis.notification;

/** An attempt to deliver failed; the failure says whether another one makes sense. */
class DeliveryException extends Exception {

    private final transient DeliveryFailure failure;

    DeliveryException(DeliveryFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    DeliveryFailure failure() {
        return failure;
    }
}
