# segment-analytics-python
import os

import segment.analytics as analytics

analytics.write_key = os.environ["RECOUNT_WRITE_KEY"]
analytics.host = os.environ["RECOUNT_URL"]
analytics.gzip = True
failures = []
analytics.on_error = lambda error, items: failures.append(error)

user = "python-segment-ada"
analytics.track(anonymous_id="python-segment-visitor", event="Visited")
analytics.identify(user, {"email": "python-segment@example.com", "plan": "pro", "seats": 5})
analytics.track(user, "Order Completed", {"order_id": "o-1", "total": 19.9, "currency": "EUR"})
analytics.track(user, "Tea Brewed", {"minutes": 4, "note": "Zoë ☕"})
analytics.page(user, None, "Home", {"url": "https://shop.example/"})
analytics.screen(user, None, "Settings")
analytics.group(user, "acme", {"name": "Acme"})
analytics.alias("python-segment-visitor", user)
analytics.shutdown()
if failures:
    raise SystemExit(failures)
