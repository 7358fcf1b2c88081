package io.recount.projections.timeline;

import io.recount.domain.customer.CustomerId;

/** Whose bucket, and which one; as text it is the id of the bucket's document. */
record BucketKey(CustomerId customer, Bucket.Name name) {
    @Override
    public String toString() {
        return customer + ":" + name.version() + ":" + name.ordinal();
    }
}
