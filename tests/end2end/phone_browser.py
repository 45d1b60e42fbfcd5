"""A phone in a person's hand: a real browser, looked at and touched as people do."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import (
    JavascriptException,
    NoSuchElementException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
PATIENCE = 15.0
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--disable-extensions", "--no-proxy-server",
    # Nothing but this computer can be found, whatever a page might ask for.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE 127.0.0.2",
)  # fmt: skip


class PhoneBrowser:
    """One browser with a viewport of its own. Waits for what it looks for."""

    def __init__(self, folder: Path, width: int, height: int, *, is_phone: bool = True) -> None:
        options = Options()
        options.binary_location = CHROMIUM or ""
        for flag in (*_FLAGS, f"--user-data-dir={folder}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        # Named outright: selenium shall not look for a driver anywhere else.
        self.driver = Chrome(options=options, service=Service(DRIVER))
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone},
        )

    def close(self) -> None:
        self.driver.quit()

    def open(self, address: str) -> None:
        """Go to an address as if for the first time."""
        self.driver.get("about:blank")
        self.driver.get(address)

    def forget(self) -> None:
        """Forget everything, as a browser does in private mode."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.run("try { localStorage.clear(); sessionStorage.clear(); } catch (e) {}")

    def run(self, script: str, *values: Any) -> Any:
        return self.driver.execute_script(script, *values)

    def reload(self) -> None:
        self.driver.refresh()

    def until(self, condition: Callable[[], Any], what: str) -> Any:
        """Wait for something."""

        def look(_driver: object) -> Any:
            try:
                return condition()
            except (StaleElementReferenceException, NoSuchElementException, JavascriptException):
                return False

        try:
            return WebDriverWait(self.driver, PATIENCE, 0.05).until(look)
        except TimeoutException:
            raise AssertionError(f"{what}; the page reads:\n{self.text()}") from None

    def text(self) -> str:
        """Return what can be read, without the signs that keep directions apart."""
        text = self.driver.find_element(By.TAG_NAME, "body").text
        return text.replace("\u2068", "").replace("\u2069", "")

    def sees(self, words: str) -> None:
        """Wait until some words can be read."""
        self.until(lambda: words in self.text(), f"wanted “{words}”")

    def sees_not(self, words: str) -> None:
        """Wait until some words cannot be read any more."""
        self.until(lambda: words not in self.text(), f"did not want “{words}”")

    def type(self, identity: str, text: str) -> None:

        def typed() -> bool:
            field = self.driver.find_element(By.ID, identity)
            field.clear()
            field.send_keys(text)
            return True

        self.until(typed, f"wanted the field {identity}")

    def press(self, words: str) -> None:
        """Press a button with some words on it."""

        def pressed() -> bool:
            for button in self.driver.find_elements(By.TAG_NAME, "button"):
                if words in (button.text, button.get_attribute("aria-label")) and (
                    button.is_enabled()
                ):
                    button.click()
                    return True
            return False

        self.until(pressed, f"wanted the button “{words}”")

    def tap(self, words: str) -> None:
        """Tap an option that begins with some words."""

        def tapped() -> bool:
            for label in self.driver.find_elements(By.CSS_SELECTOR, "label.option"):
                if words in label.text:
                    label.click()
                    return True
            return False

        self.until(tapped, f"wanted the option “{words}”")

    def choose(self, identity: str, words: str) -> None:
        """Choose from a list."""

        def chosen() -> bool:
            for option in self.driver.find_elements(By.CSS_SELECTOR, f"#{identity} option"):
                if words in option.text:
                    option.click()
                    return True
            return False

        self.until(chosen, f"wanted “{words}” in {identity}")

    def chosen(self) -> list[str]:
        """Return the options that are marked."""
        found = self.driver.find_elements(By.CSS_SELECTOR, "label.option.chosen .text")
        return [each.text for each in found]

    def complaints(self) -> list[str]:
        """Return what the browser complained about: mistakes, and what it was forbidden to do."""
        return [
            str(entry["message"])
            for entry in self.driver.get_log("browser")  # type: ignore[no-untyped-call]
            if entry["level"] == "SEVERE"
            and "favicon.ico" not in entry["message"]
            # A connection that was cut off, as the tests do, is no mistake of the page.
            and "WebSocket connection to" not in entry["message"]
            and "net::ERR_CONNECTION_REFUSED" not in entry["message"]
        ]

    def picture(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(path))
